// Compiles the tools and the policy pack beside them when a source is newer than what was compiled: nothing is
// transpiled when the command starts. An installed package has no sources, and nothing to compile.
const { spawnSync } = require("node:child_process");
const {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");

const tools = path.join(__dirname, "..");
const root = path.join(tools, "..");
const isCheckout = existsSync(path.join(tools, "tsconfig.json"));

/** How each project is compiled, and what its compiler leaves when it has ended well. */
const compilers = {
  "policy-pack": { by: "build/compile.mjs", record: "dist/.sources.json", start: startPackCompiler },
  tools: { by: "tsconfig.json", record: "dist/.tsbuildinfo", start: startTypeScript },
};
const projects = Object.keys(compilers).filter(
  (project) => isCheckout && existsSync(path.join(root, project, compilers[project].by)),
);
const lock = path.join(tools, "dist", ".compiling");

/** Standard output belongs to the command. */
function tell(message) {
  process.stderr.write(`${message}\n`);
}

function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "dist" && entry.name !== "node_modules" && entry.name !== "bin")
        newest = Math.max(newest, newestSource(file));
    } else if (/\.m?[jt]s$|^tsconfig\.json$/.test(entry.name)) {
      newest = Math.max(newest, statSync(file).mtimeMs);
    }
  }
  return newest;
}

function isStale(project) {
  const built = statSync(path.join(root, project, compilers[project].record), { throwIfNoEntry: false });
  return built === undefined || newestSource(path.join(root, project)) > built.mtimeMs;
}

/** True for another process that is running: one that had this process's number before is not. */
function isRunning(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The process that holds a lock; undefined where there is no such lock. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  }
}

/**
 * The lock that counts. The lock of a process that has died is never removed, since another may have replaced it by
 * then: the one after it is named after the dead, and belongs to whoever makes it first.
 */
function currentLock() {
  let file = lock;
  for (let holder = holderOf(file); holder !== undefined && !isRunning(holder); holder = holderOf(file))
    file = `${file}-${holder}`;
  return file;
}

/** True if this process is now the only one that compiles; false if another one is at it. */
function takeLock() {
  mkdirSync(path.dirname(lock), { recursive: true });
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears with its content: nobody reads a lock that does not yet say whose it is.
    linkSync(mine, currentLock());
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine);
  }
}

function releaseLock() {
  const locks = readdirSync(path.dirname(lock)).filter((name) => name.startsWith(`${path.basename(lock)}-`));
  for (const file of [lock, ...locks.map((name) => path.join(path.dirname(lock), name))])
    rmSync(file, { force: true });
}

/** Waits until the process that holds the lock has ended its work or itself. */
function waitForLock() {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(currentLock())) Atomics.wait(pause, 0, 0, 50);
}

function startPackCompiler() {
  // Not there, it is told as any dependency that is missing.
  require.resolve("esbuild", { paths: [root] });
  return start(path.join(root, "policy-pack", "build", "compile.mjs"));
}

/** The compiler notes a failed build as done; without its note the next start compiles again and fails again. */
function startTypeScript() {
  const isDone = start(require.resolve("typescript/bin/tsc", { paths: [root] }), "--build", "tools");
  if (!isDone) rmSync(path.join(root, "tools", compilers.tools.record), { force: true });
  return isDone;
}

function start(...command) {
  return spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", 2, 2] }).status === 0;
}

function compile(stale) {
  tell(`Compiling ${stale.join(" and ")} …`);
  return stale.map((project) => compilers[project].start()).every((isDone) => isDone);
}

/** True where everything is compiled now; false where the compiler objects, which it has said. */
function compileWhatIsStale() {
  while (projects.some(isStale)) {
    if (!takeLock()) {
      waitForLock();
      continue;
    }
    try {
      // Another start may have compiled since this one looked.
      const stale = projects.filter(isStale);
      return stale.length === 0 || compile(stale);
    } finally {
      releaseLock();
    }
  }
  return true;
}

module.exports = { compileWhatIsStale, root };
