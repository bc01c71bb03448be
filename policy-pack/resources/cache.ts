import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A cache that may encrypt what clients send. */
export interface Cache {
  readonly encryption: Input;
  /** What turns it on. */
  readonly on: string | boolean;
  /** Whether it is on where nothing is said. */
  readonly isOnByDefault: boolean;
  /** Where clients may be let in without it all the same. */
  readonly mode: Input | undefined;
  /** Whether another resource decides. */
  readonly isMember: () => boolean;
  /** The engine, where it decides whether there is encryption at all. */
  readonly engine?: Input;
}

const never = (): boolean => false;

/** Caches of ElastiCache, MemoryDB, DAX and AppSync. */
export const cache = resource<Cache>({
  ...under(
    ["aws:elasticache/replicationGroup:ReplicationGroup", "aws-native:elasticache:ReplicationGroup"],
    (inputs: Input) => ({
      encryption: inputs.read("transitEncryptionEnabled"),
      on: true,
      isOnByDefault: false,
      mode: inputs.read("transitEncryptionMode"),
      isMember: () => inputs.read("globalReplicationGroupId").isSet(),
    }),
  ),
  "aws:elasticache/cluster:Cluster": (inputs) => ({
    encryption: inputs.read("transitEncryptionEnabled"),
    on: true,
    isOnByDefault: false,
    mode: undefined,
    isMember: () => inputs.read("replicationGroupId").isSet(),
    engine: inputs.read("engine"),
  }),
  "aws-native:elasticache:CacheCluster": (inputs) => ({
    encryption: inputs.read("transitEncryptionEnabled"),
    on: true,
    isOnByDefault: false,
    mode: undefined,
    isMember: never,
    engine: inputs.read("engine"),
  }),
  ...under(
    [
      "aws:memorydb/cluster:Cluster",
      "aws:memorydb/multiRegionCluster:MultiRegionCluster",
      "aws-native:memorydb:Cluster",
      "aws-native:memorydb:MultiRegionCluster",
    ],
    (inputs: Input) => ({
      encryption: inputs.read("tlsEnabled"),
      on: true,
      isOnByDefault: true,
      mode: undefined,
      isMember: never,
    }),
  ),
  "aws:dax/cluster:Cluster": (inputs) => ({
    encryption: inputs.read("clusterEndpointEncryptionType"),
    on: "TLS",
    isOnByDefault: false,
    mode: undefined,
    isMember: never,
  }),
  "aws:appsync/apiCache:ApiCache": (inputs) => ({
    encryption: inputs.read("transitEncryptionEnabled"),
    on: true,
    isOnByDefault: false,
    mode: undefined,
    isMember: never,
  }),
});
