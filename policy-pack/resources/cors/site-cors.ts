import { each } from "../../kit/input/each";
import { resource, under } from "../../kit/policy/resource";
import { AmplifyApp } from "../amplify-app";
import { writtenHeaders } from "../header-set";
import { headerGrant, type CorsGrants } from "./cors-grant";

/** What sites of Amplify Hosting answer other origins: one grant for each pattern. */
export const siteCors = resource<CorsGrants>(
  under(["aws:amplify/app:App", "aws-native:amplify:App"], (inputs) => ({
    *each(_parts, check) {
      yield* new AmplifyApp(inputs).eachApplication(({ place }) =>
        each(place.items(), (block) =>
          check(
            headerGrant(
              writtenHeaders((visit) =>
                each(block.read("headers").items(), (header) =>
                  visit(header.read("key"), header.read("value")),
                ),
              ),
            ),
          ),
        ),
      );
    },
  })),
);
