// Two thousand resources, as large as most of those in real stacks.
const aws = require("@pulumi/aws");

for (let index = 0; index < 1000; index++) {
  const topic = new aws.sns.Topic(`topic-${index}`, {
    displayName: `Topic ${index}`,
    tags: { index: String(index), owner: "bench" },
  });
  new aws.sns.TopicSubscription(`subscription-${index}`, {
    topic: topic.arn,
    protocol: "https",
    endpoint: `https://hooks.shop.example/${index}`,
  });
}
