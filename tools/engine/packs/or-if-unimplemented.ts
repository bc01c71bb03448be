import { status, type ServiceError } from "@grpc/grpc-js";

/** The answer of a call that older policy SDKs do not know: then `otherwise`. */
export async function orIfUnimplemented<Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Partial<ServiceError>).code === status.UNIMPLEMENTED) return otherwise;
    throw error;
  }
}
