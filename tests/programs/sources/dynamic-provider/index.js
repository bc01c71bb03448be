const pulumi = require("@pulumi/pulumi");

const provider = {
  async check(_old, news) {
    return { inputs: news };
  },
  async create() {
    throw new Error("a preview creates nothing");
  },
};

class Note extends pulumi.dynamic.Resource {
  constructor(name, args, options) {
    super(provider, name, { checksum: undefined, ...args }, options, "notes", "Note");
  }
}

const first = new Note("first", { text: "plain", token: pulumi.secret("do-not-print") });
const second = new Note(
  "second",
  { text: pulumi.interpolate`after ${first.checksum}` },
  { dependsOn: first },
);
exports.checksum = second.checksum;
