/** Keeps the text where it is being read when translations come or go. */
export function keepPlace(toggle: HTMLInputElement, bar: Element): void {
  toggle.addEventListener("change", () => {
    const sentences = [...document.querySelectorAll(".words > span")];
    // As it was, to see what stood below the bar.
    toggle.checked = !toggle.checked;
    const edge = Math.max(0, bar.getBoundingClientRect().bottom);
    const read = sentences.find((one) => one.getBoundingClientRect().top >= edge);
    const before = read?.getBoundingClientRect().top ?? 0;
    toggle.checked = !toggle.checked;
    window.scrollBy(0, (read?.getBoundingClientRect().top ?? 0) - before);
  });
}
