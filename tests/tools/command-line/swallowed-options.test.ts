import { deepEqual } from "node:assert/strict";
import { Option } from "commander";
import { policiesCommands } from "../../../tools/command-line/commands/policies";
import { previewCommand } from "../../../tools/command-line/commands/preview";
import { siteCommand } from "../../../tools/command-line/commands/site-deploy";
import { verifyCommand } from "../../../tools/command-line/commands/verify";
import { swallowedOptions } from "../../../tools/command-line/swallowed-options";

const options = [new Option("--json"), new Option("--out-dir <folder>"), new Option("--no-color")];
const program = [previewCommand(""), verifyCommand(""), ...policiesCommands(""), siteCommand];
/** Every option of npm 11 that has not the very name of one of ours, as its scripts see it. */
const ofNpm = `
_auth access all allow_same_version allow_directory allow_file allow_git allow_remote allow_scripts also audit
audit_level auth_type before bin_links browser bypass_2fa ca cache cache_max cache_min cafile call cert cidr
commit_hooks cpu dangerously_allow_all_scripts depth description dev diff diff_ignore_all_space diff_name_only
diff_no_prefix diff_dst_prefix diff_src_prefix diff_text diff_unified dry_run editor engine_strict
expect_result_count expect_results expires fetch_retries fetch_retry_factor fetch_retry_maxtimeout
fetch_retry_mintimeout fetch_timeout force foreground_scripts format_package_lock fund git git_tag_version
global globalconfig global_style heading https_proxy if_present ignore_scripts include include_staged
include_workspace_root include_attestations init_author_email init_author_name init_author_url init_license
init_module init_type init_version init_private install_links install_strategy key legacy_bundling
legacy_peer_deps libc link local_address location lockfile_version loglevel logs_dir logs_max long name
maxsockets message min_release_age min_release_age_exclude node_gyp node_options noproxy offline omit
omit_lockfile_registry_resolved orgs optional os otp package package_lock package_lock_only pack_destination
packages parseable allow_scripts_pending allow_scripts_pin prefer_dedupe prefer_offline prefer_online prefix
preid production progress provenance provenance_file proxy read_only rebuild_bundle registry
replace_registry_host save save_bundle save_dev save_exact save_optional save_peer save_prefix save_prod
sbom_format sbom_type scope scopes packages_all packages_and_scopes_permission orgs_permission password
token_description script_shell searchexclude searchlimit searchopts searchstaleness shell shrinkwrap
sign_git_commit sign_git_tag strict_peer_deps strict_allow_scripts strict_ssl tag tag_version_prefix timing
umask unicode update_notifier usage user_agent userconfig versions viewer which workspace workspaces
workspaces_update yes nodedir npm_version global_prefix local_prefix
`
  .trim()
  .split(/\s+/);
const npm = { npm_lifecycle_event: "start" };

describe("swallowedOptions", () => {
  it("finds what npm took for itself", () => {
    const environment = {
      ...npm,
      npm_config_json: "true",
      npm_config_out_dir: "x",
      npm_config_color: "false",
    };
    deepEqual(swallowedOptions(options, ["preview"], environment), [
      { written: "--json", meant: "--json" },
      { written: "--out-dir", meant: "--out-dir" },
    ]);
  });

  it("finds what was misspelt, and leaves alone what is npm's own", () => {
    const environment = { ...npm, npm_config_jsn: "true", npm_config_outdir: "x", npm_config_cache: "/c" };
    deepEqual(swallowedOptions(options, ["preview"], environment), [
      { written: "--jsn", meant: "--json" },
      { written: "--outdir", meant: "--out-dir" },
    ]);
  });

  it("takes none of the options that npm knows for a misspelt one", () => {
    const every = program.flatMap((subcommand) => subcommand.options());
    const environment = Object.fromEntries(ofNpm.map((name) => [`npm_config_${name}`, "x"]));
    deepEqual(swallowedOptions(every, [], { ...npm, ...environment }), []);
  });

  it("finds nothing that was handed on", () => {
    const environment = { ...npm, npm_config_json: "true", npm_config_out_dir: "x" };
    deepEqual(swallowedOptions(options, ["preview", "--json", "--out-dir=x"], environment), []);
  });

  it("finds nothing outside of npm", () => {
    deepEqual(swallowedOptions(options, ["preview"], { npm_config_json: "true" }), []);
  });
});
