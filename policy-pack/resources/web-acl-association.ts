import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** What puts a web ACL in front of a resource. */
export interface WebAclAssociation {
  readonly resourceArn: Input;
}

/** Associations of web ACLs, of WAF and of its predecessor. */
export const webAclAssociation = resource<WebAclAssociation>(
  under(
    [
      "aws:wafv2/webAclAssociation:WebAclAssociation",
      "aws:wafregional/webAclAssociation:WebAclAssociation",
      "aws-native:wafv2:WebAclAssociation",
    ],
    (inputs: Input) => ({ resourceArn: inputs.read("resourceArn") }),
  ),
);
