// Starts one of the commands from its compiled form, and compiles the tools and the policy pack first when a
// source is newer than what was compiled: nothing is transpiled when a command starts.
const { spawnSync } = require("node:child_process");
const {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const projects = ["policy-pack", "tools"];
const lock = path.join(__dirname, "dist", ".compiling");
const couldNotRun = 3;

/** Standard output belongs to the command. */
function tell(message) {
  process.stderr.write(`${message}\n`);
}

function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "dist" && entry.name !== "node_modules")
        newest = Math.max(newest, newestSource(file));
    } else if (/\.[jt]s$|^tsconfig\.json$/.test(entry.name)) {
      newest = Math.max(newest, statSync(file).mtimeMs);
    }
  }
  return newest;
}

function buildInfo(project) {
  return path.join(root, project, "dist", ".tsbuildinfo");
}

function isStale(project) {
  const built = statSync(buildInfo(project), { throwIfNoEntry: false });
  return built === undefined || newestSource(path.join(root, project)) > built.mtimeMs;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** True if this process is now the only one that compiles; false if another one is at it. */
function takeLock() {
  mkdirSync(path.dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

/** Waits until the process that holds the lock has ended its work or itself. */
function waitForLock() {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(lock)) {
    Atomics.wait(pause, 0, 0, 50);
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
  }
}

/** The compiler notes a failed build as done; without its note the next start compiles again and fails again. */
function compile(stale) {
  tell(`Compiling ${stale.join(" and ")} …`);
  const tsc = require.resolve("typescript/bin/tsc", { paths: [root] });
  const { status } = spawnSync(process.execPath, [tsc, "--build", ...stale], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) for (const project of stale) rmSync(buildInfo(project), { force: true });
  return status === 0;
}

function compileWhatIsStale() {
  while (projects.some(isStale)) {
    if (!takeLock()) {
      waitForLock();
      continue;
    }
    let isCompiled;
    try {
      isCompiled = compile(projects.filter(isStale));
    } finally {
      rmSync(lock, { force: true });
    }
    if (!isCompiled) process.exit(couldNotRun);
    return;
  }
}

function start([command, ...args]) {
  const main = path.join(__dirname, "dist", String(command), "main.js");
  if (!existsSync(main)) {
    const commands = readdirSync(path.dirname(path.dirname(main))).filter((name) =>
      existsSync(path.join(__dirname, "dist", name, "main.js")),
    );
    tell(`'${command ?? ""}' is not a command; the commands are: ${commands.join(", ")}`);
    process.exit(2);
  }
  process.argv.splice(2, process.argv.length, ...args);
  require(main);
}

try {
  compileWhatIsStale();
  start(process.argv.slice(2));
} catch (error) {
  if (error.code !== "MODULE_NOT_FOUND") throw error;
  tell(`A dependency is missing: ${error.message.split("\n")[0]}. Run 'npm ci' in ${root}.`);
  process.exit(couldNotRun);
}
