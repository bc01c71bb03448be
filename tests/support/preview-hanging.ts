// Previews a program that never ends and prints the messages of program and pack: to be interrupted from outside.
import { preview } from "../../tools/engine/preview";
import { packFixture, previewFixture } from "./preview-fixtures";

void preview(
  {
    project: "sample",
    stack: "dev",
    organization: "organization",
    projectDirectory: previewFixture("hanging"),
    main: ".",
    runtimeOptions: { typescript: false },
    config: [],
    secrets: [],
    stackTags: {},
    packs: [packFixture("hanging/pack")],
    stackReferences: {},
    invokes: [],
  },
  {
    packsLoading: () => undefined,
    packsLoaded: () => undefined,
    resourcePlanned: () => undefined,
    diagnostic: ({ message }) => {
      console.log(message);
    },
  },
);
