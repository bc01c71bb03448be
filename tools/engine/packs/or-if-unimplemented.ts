import { status, type ServiceError } from "@grpc/grpc-js";

/** The answer of a call that older policy SDKs do not know; then undefined. */
export async function orIfUnimplemented<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Partial<ServiceError>).code === status.UNIMPLEMENTED) return undefined;
    throw error;
  }
}
