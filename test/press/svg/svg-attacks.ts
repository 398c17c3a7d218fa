const html = 'xmlns="http://www.w3.org/1999/xhtml"';
const away = "https://outside.example/";

/** Pieces of an SVG, by what they are. Each would run `attack()` or load `outside.example` in some browser that opens the file by itself. */
export const svgAttacks: Record<string, string> = {
  "a link by another prefix, made by an animation": `<g xmlns:f="http://www.w3.org/1999/xlink"><a f:href="#x"><animate attributeName="f:href" values="javascript:attack()"/><rect width="9" height="9"/></a></g>`,
  "a link made by an animation of any prefix": `<a id="l"><rect width="9" height="9"/></a><set xmlns:xlink="http://www.w3.org/1999/xlink" href="#l" attributeName="xlink:href" to="javascript:attack()"/>`,
  "a script": "<script>attack()</script>",
  "a script by a prefix": '<s:script xmlns:s="http://www.w3.org/2000/svg">attack()</s:script>',
  "a script from elsewhere": `<script href="${away}a.js"/>`,
  "a script of HTML": `<h:script xmlns:h="http://www.w3.org/1999/xhtml">attack()</h:script>`,
  "a handler": '<g onload="attack()"/>',
  "a handler at the start of an animation":
    '<animate onbegin="attack()" attributeName="x" dur="1s"/>',
  "a handler that an animation makes": '<set attributeName="onmouseover" to="attack()"/>',
  "an import": `<style>@import "${away}a.css";</style>`,
  "an import with url()": `<style>@im\\70ort url(${away}a.css);</style>`,
  "a face from elsewhere": `<style>@font-face { font-family: F; src: url(${away}f.woff2) } text { font-family: F }</style><text y="20">a</text>`,
  "a background": `<style>svg { background: url(${away}b.png) }</style>`,
  "a background in quotation marks": `<style>svg { background: u\\72l( "${away}b2.png" ) }</style>`,
  "a set of pictures": `<style>svg { background: image-set("${away}c.png" 1x) }</style>`,
  "a property that is used later": `<style>svg { --a: url(${away}d.png); background: var(--a) }</style>`,
  "a nested rule": `<style>@media all { svg { &amp; { background: url(${away}e.png) } } }</style>`,
  "a style attribute": `<rect width="9" height="9" style="mask: url(${away}m.svg#a)"/>`,
  "a filter elsewhere": `<rect width="9" height="9" filter="url(${away}f.svg#a)"/>`,
  "a fill elsewhere": `<rect width="9" height="9" fill="\\75rl('${away}p.svg#a')"/>`,
  "a fill that an animation makes": `<rect width="9" height="9"><set attributeName="fill" to="url(${away}q.svg#a)"/></rect>`,
  "a style that an animation makes": `<rect width="9" height="9"><set attributeName="style" to="mask:url(${away}s.svg#a)"/></rect>`,
  "a picture": `<image href="${away}i.png" width="9" height="9"/>`,
  "a picture by another prefix": `<image xmlns:q="http://www.w3.org/1999/xlink" q:href="${away}j.png" width="9" height="9"/>`,
  "a picture in a filter": `<filter id="w"><feImage href="${away}k.png"/></filter><rect width="9" height="9" filter="url(#w)"/>`,
  "another document": `<use href="${away}u.svg#a"/>`,
  "a document within":
    '<use href="data:image/svg+xml,&lt;svg id=&quot;a&quot;/>#a"/><image href="data:image/svg+xml,attack()"/>',
  "a page within": `<foreignObject width="9" height="9"><img ${html} src="${away}h.png" onerror="attack()"/></foreignObject>`,
  "a frame": `<foreignObject width="9" height="9"><iframe ${html} src="${away}"/></foreignObject>`,
  "a page that leads on": `<foreignObject><meta ${html} http-equiv="refresh" content="0;url=${away}"/></foreignObject>`,
  "a style sheet of HTML": `<link ${html} rel="stylesheet" href="${away}l.css"/>`,
  "HTML without a page": `<img ${html} src="${away}n.png"/><video ${html} src="${away}v.mp4"/>`,
  "a link with a ping": `<a href="https://paper.example/" ping="${away}ping"><rect width="9" height="9"/></a>`,
  "a base": `<g xml:base="${away}"><image href="x.png"/></g>`,
  "a title that is a page": `<title><img ${html} src="${away}t.png" onerror="attack()"/></title>`,
};
