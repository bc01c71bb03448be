/** What stands for a value that is not known before the update, on the wire (Pulumi's sentinel for an unknown string). */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
