/** Calls when a plain key is pressed anywhere in the page, unless somebody types. */
export function onKey(key: string, act: () => void): void {
  document.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && event.key === key) {
      event.preventDefault();
      act();
    }
  });
}
