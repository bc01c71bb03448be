import { equal } from "node:assert/strict";
import { withoutAdvice } from "../../../../tools/report/text/without-advice";

const advice = "Set securityPolicy to TLS_1_2 (PFS_EDGE at the edge) and endpointAccessMode to STRICT.";

describe("withoutAdvice", () => {
  const cases: Record<string, { message: string; expected: string }> = {
    "drops what the advice says": {
      message: "TLS 1.0 is accepted. Set securityPolicy to TLS_1_2.",
      expected: "TLS 1.0 is accepted.",
    },
    "drops it whatever its case and its breaks": {
      message: "TLS 1.0 is accepted. SET securityPolicy\nto tls_1_2.",
      expected: "TLS 1.0 is accepted.",
    },
    "keeps advice of its own": {
      message: "TLS 1.0 is accepted. Set minimumTls.",
      expected: "TLS 1.0 is accepted. Set minimumTls.",
    },
    "keeps a message that is nothing but advice": {
      message: "Set securityPolicy to TLS_1_2.",
      expected: "Set securityPolicy to TLS_1_2.",
    },
  };
  for (const [name, { message, expected }] of Object.entries(cases))
    it(name, () => {
      equal(withoutAdvice(message, advice), expected);
    });

  it("leaves a message alone where there is no advice", () => {
    equal(withoutAdvice("Wrong. Mend it.", undefined), "Wrong. Mend it.");
  });
});
