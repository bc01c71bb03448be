import { equal } from "node:assert/strict";
import { shortType } from "../../../tools/report/short-type";

describe("shortType", () => {
  const cases: Record<string, string> = {
    "aws:apigateway/restApi:RestApi": "aws:apigateway:RestApi",
    "aws:s3/bucketV2:Other": "aws:s3/bucketV2:Other",
    "shop:index:Site": "shop:index:Site",
    "shop:Site": "shop:Site",
    "pulumi:pulumi:Stack": "pulumi:pulumi:Stack",
  };
  for (const [type, expected] of Object.entries(cases)) {
    it(`shows ${type} as ${expected}`, () => {
      equal(shortType(type), expected);
    });
  }
});
