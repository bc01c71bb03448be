/** An Amazon Resource Name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const arn = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}|aws)?:\S+$/;
