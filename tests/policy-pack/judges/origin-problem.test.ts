import assert from "node:assert/strict";
import { originProblem } from "../../../policy-pack/judges/origin-problem";

const inexact = 'is not an exact origin such as "https://www.example.com", without path or trailing slash';
const open = "lets every site in";
const pattern = "lets in every host that fits the pattern";
const plain = "is not encrypted, so anyone on the network can speak for it";

const judged = {
  "https://www.example.com": undefined,
  "https://www.example.com:8443": undefined,
  "https://localhost:3000": undefined,
  "https://xn--bcher-kva.example": undefined,
  "*": `"*" ${open}`,
  "https://*": `"https://*" ${open}`,
  "http://*": `"http://*" ${open}`,
  null: '"null" is the origin of sandboxed frames and local files, which anyone can make',
  "https://*.example.com": `"https://*.example.com" ${pattern}`,
  "http://www.example.com": `"http://www.example.com" ${plain}`,
  "http://localhost:3000": `"http://localhost:3000" ${plain}`,
  "https://www.example.com/": `"https://www.example.com/" ${inexact}`,
  "https://www.example.com/app": `"https://www.example.com/app" ${inexact}`,
  "https://www.example.com:443": `"https://www.example.com:443" ${inexact}`,
  "https://WWW.example.com": `"https://WWW.example.com" ${inexact}`,
  "https://user@www.example.com": `"https://user@www.example.com" ${inexact}`,
  "https://a.example, https://b.example": `"https://a.example, https://b.example" ${inexact}`,
  "www.example.com": `"www.example.com" ${inexact}`,
  "ftp://www.example.com": `"ftp://www.example.com" ${inexact}`,
  "https://": `"https://" ${inexact}`,
  "": `"" ${inexact}`,
};

describe("originProblem", () => {
  it("lets exact https origins through and names what is wrong with the rest", () => {
    assert.deepEqual(
      Object.fromEntries(Object.keys(judged).map((origin) => [origin, originProblem(origin)])),
      judged,
    );
  });
});
