import "tsconfig-paths/register";
import { makeApi } from "@components/api";
import { name } from "#names";

export const id = makeApi(name).id;
