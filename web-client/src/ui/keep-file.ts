/** How long the browser has to fetch the text, before the page lets go of it. */
const LET_GO_AFTER_MS = 10_000;

/** Gives a text to the person's own device as a file. It is made in this page and asked of nobody. */
export function keepFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LET_GO_AFTER_MS);
}
