/** A part of AWS with accounts and names of its own. */
export interface Partition {
  readonly name: string;
  readonly dnsSuffix: string;
}

const partitions: Readonly<Record<string, Partition>> = {
  "cn-": { name: "aws-cn", dnsSuffix: "amazonaws.com.cn" },
  "us-gov-": { name: "aws-us-gov", dnsSuffix: "amazonaws.com" },
  "us-iso-": { name: "aws-iso", dnsSuffix: "c2s.ic.gov" },
  "us-isob-": { name: "aws-iso-b", dnsSuffix: "sc2s.sgov.gov" },
  "eusc-": { name: "aws-eusc", dnsSuffix: "amazonaws.eu" },
};
const commercial: Partition = { name: "aws", dnsSuffix: "amazonaws.com" };

/** Regions whose first zones are not a, b and c; in `us-west-1` each account sees two of three. */
const zoneLetters: Readonly<Record<string, string>> = {
  "ap-northeast-1": "acd",
  "ca-central-1": "abd",
  "cn-north-1": "abd",
  "us-west-1": "",
};

/** The partition of a region. */
export function partitionOf(region: string): Partition {
  const prefix = Object.keys(partitions).find((start) => region.startsWith(start));
  return partitions[prefix ?? ""] ?? commercial;
}

/** The first three zones that every account sees in a region; undefined where accounts differ. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html */
export function zonesOf(region: string): readonly string[] | undefined {
  const letters = zoneLetters[region] ?? "abc";
  return letters === "" ? undefined : letters.split("").map((letter) => region + letter);
}
