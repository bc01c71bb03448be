import { deepEqual } from "node:assert/strict";
import { countedRules } from "../../../infra/firewall/counted-rules";

/** Does not prove that AWS WAF counts them. */
describe("counted rules", () => {
  it("are none by default", () => {
    deepEqual(countedRules({}, ["https://www.example.com"]), { api: [], signIn: [], site: [] });
  });

  it("are those that were chosen, each in its firewall", () => {
    deepEqual(countedRules({ api: ["SQLi_BODY"], site: ["NoUserAgent_HEADER"] }, []), {
      api: ["SQLi_BODY"],
      signIn: [],
      site: ["NoUserAgent_HEADER"],
    });
  });

  it("are, once, what sign-in from localhost needs, in the sign-in page's firewall alone", () => {
    deepEqual(countedRules({ signIn: ["EC2MetaDataSSRF_BODY"] }, ["https://localhost:5173"]), {
      api: [],
      signIn: ["EC2MetaDataSSRF_QUERYARGUMENTS", "EC2MetaDataSSRF_BODY"],
      site: [],
    });
  });
});
