import type { Shape } from "../shape";
import { fields } from "../shapes/fields";
import { list } from "../shapes/list";
import { origin, originOrData } from "./origin";

/** Origins that the site may take things from or send to, besides those that the stack knows. */
export interface FurtherSources {
  readonly connect?: readonly string[];
  readonly image?: readonly string[];
  readonly font?: readonly string[];
  readonly style?: readonly string[];
}

/** Further sources of the site's Content-Security-Policy; none of scripts, frames or whole schemes. */
export const contentSecurityPolicy: Shape<FurtherSources> = fields(
  {},
  { connect: list(origin), image: list(originOrData), font: list(originOrData), style: list(origin) },
);
