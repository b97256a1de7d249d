/** Calls when a plain key is pressed anywhere in an element, but where somebody types. */
export function onKey(element: HTMLElement, key: string, act: () => void): void {
  element.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && event.key === key) {
      event.preventDefault();
      act();
    }
  });
}
