/** The bar under the top bar: on while a document loads in the frame, and while the app says that it is busy. */
export function loadingBar(frame: HTMLIFrameElement): { set(on: boolean): void } {
  const bar = document.querySelector('[data-loading-bar]')
  const set = (on: boolean) => {
    bar?.classList.toggle('loading-bar--on', on)
    bar?.setAttribute('aria-hidden', String(!on))
  }
  set(true)
  frame.addEventListener('load', () => set(false))
  return { set }
}
