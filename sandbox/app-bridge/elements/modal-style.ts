/** How a modal looks inside its shadow root; its content keeps the page's own styles. */
export const modalStyle = `
  dialog { border: 0; padding: 0; border-radius: 14px; width: min(620px, calc(100vw - 32px)); max-height: calc(100vh - 48px);
    box-shadow: 0 20px 50px rgb(20 18 30 / .35); color: #26242e; background: #fff; overflow: hidden }
  dialog[open] { display: flex; flex-direction: column }
  dialog::backdrop { background: rgb(24 22 34 / .5) }
  :host([variant="small"]) dialog { width: min(380px, calc(100vw - 32px)) }
  :host([variant="large"]) dialog { width: min(980px, calc(100vw - 32px)) }
  :host([variant="max"]) dialog { width: calc(100vw - 24px); height: calc(100vh - 24px); max-width: none; max-height: none }
  header { display: flex; align-items: center; gap: 12px; padding: 12px 12px 12px 20px; background: #f4f3f0; border-bottom: 1px solid #e4e2dc }
  h2 { font: 600 14px/1.4 system-ui, sans-serif; margin: 0; flex: 1 }
  main { overflow: auto; flex: 1; min-height: 0 }
  iframe { border: 0; width: 100%; height: 60vh; display: block }
  footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e4e2dc }
  footer:empty { display: none }
  button { font: 550 13px/1.4 system-ui, sans-serif; padding: 6px 14px; border-radius: 8px; border: 1px solid #c9c6bd; background: #fff; color: #26242e; cursor: pointer }
  button:hover { background: #f4f3f0 }
  button:focus-visible { outline: 2px solid #3b5bdb; outline-offset: 1px }
  button[disabled] { opacity: .5; cursor: default }
  button.primary { background: #2b2a33; border-color: #2b2a33; color: #fff }
  button.critical { background: #b3261e; border-color: #b3261e; color: #fff }
  button.close { border: 0; background: none; font-size: 18px; line-height: 1; padding: 6px 9px }
`
