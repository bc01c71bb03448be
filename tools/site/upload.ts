import { SiteError } from "./site-error";

const loopback = ["127.0.0.1", "[::1]", "localhost"];

/** Sends an archive to the address that Amplify gave for it. */
export async function upload(address: string, archive: Uint8Array): Promise<void> {
  const url = new URL(address);
  if (url.protocol !== "https:" && !loopback.includes(url.hostname)) {
    throw new SiteError(`Amplify named ${url.origin} for the upload: expected https.`, 1);
  }
  const answer = await fetch(url, {
    method: "PUT",
    headers: { "Content-Type": "application/zip" },
    body: new Uint8Array(archive),
    redirect: "error",
  }).catch((error: unknown) => {
    throw new SiteError(`The upload to ${url.origin} failed: ${reasonOf(error)}`, 1);
  });
  if (!answer.ok) {
    const text = (await answer.text()).slice(0, 500);
    throw new SiteError(`The upload to ${url.origin} was refused with ${answer.status}: ${text}`, 1);
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
