const blockedByPolicy = new Set();
if (typeof document !== "undefined") {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === "connect-src") blockedByPolicy.add(blockedURI);
  });
}

/** The browser reports a violation in a task of its own, after the request has failed. */
const afterReports = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Whether the host answers at all, by a request whose answer the page does not ask to read. */
async function answers(url) {
  try {
    await fetch(new URL("/", url), { mode: "no-cors", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a request has failed, in words. A browser tells a page nothing but that it has; what more there is to know is
 * whether its own policy stopped it, and whether the host answers a request that does not ask to be read.
 */
export async function explainFailure(url, error) {
  await afterReports();
  const isBlocked = [...blockedByPolicy].some((blocked) => url.href.startsWith(blocked));
  if (isBlocked) {
    return `Content-Security-Policy: this page may not send requests to ${url.origin}. The stack's site policy (connect-src) does not name it.`;
  }
  if (await answers(url)) {
    return `CORS: ${url.origin} answered, and does not let pages of ${location.origin} read it. Is this origin among the stack's trustedOrigins?`;
  }
  return `No connection to ${url.origin}: it does not answer, or its certificate is not trusted (${error.message}).`;
}
