/** The whole style of the public page of the terms: it stands alone on the shop's storefront and loads nothing. No sign in it is one that HTML writes otherwise. */
export const termsStyle = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif; color: #1c1f22; background: #fff; overflow-wrap: break-word; }
.page { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 .25rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 2rem 0 .25rem; scroll-margin-top: 1rem; }
p { margin: .5rem 0; }
a { color: #0b57d0; }
.quiet { color: #5c6470; font-size: .9rem; }
.note { border-left: 4px solid #b98900; padding: .5rem .75rem; background: #fff8e1; margin: 1rem 0; }
.reading { border-left: 3px solid #c4c9d0; padding-left: .75rem; color: #4a515b; font-size: .93rem; }
.mark { color: inherit; text-decoration: none; }
.mark:hover, .mark:focus-visible { text-decoration: underline; }
:target { background: #fff3c4; outline: .4rem solid #fff3c4; border-radius: .2rem; }
details { margin: 1rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .35rem 0; }
summary:focus-visible, a:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
ul { margin: .25rem 0; padding-left: 1.2rem; }
li { margin: .3rem 0; }
nav ul { list-style: none; padding: 0; }
@media (prefers-color-scheme: dark) {
  body { color: #e8eaed; background: #17191c; }
  a { color: #8ab4f8; }
  .quiet { color: #a7adb5; }
  .reading { color: #c0c6cd; border-color: #4a515b; }
  .note { background: #3a2f0b; }
  :target { background: #4d4000; outline-color: #4d4000; }
  summary:focus-visible, a:focus-visible { outline-color: #8ab4f8; }
}
@media print { details { display: none; } body { font-size: 11pt; } }
`
