// node show.mjs PACKAGE FILE... : draws flowcharts with the real Mermaid of that package and prints
// the texts each shows, one a line: "node TEXT", "edge TEXT", "group TEXT", with a tab where a label
// has a line break, and then "drawn". Exit 1 if one could not be drawn.
import fs from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true });
for (const name of [
  'document', 'window', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser', 'XMLSerializer',
  'MutationObserver', 'CSSStyleSheet', 'getComputedStyle',
]) {
  globalThis[name] = window[name];
}
// jsdom lays nothing out: any size will do, for texts are looked at and not places
const svg = window.SVGElement.prototype;
svg.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
svg.getComputedTextLength = () => 100;
svg.getPointAtLength = () => ({ x: 0, y: 0 });
svg.getTotalLength = () => 10;
// where boxes of one size don't meet their arrows, Mermaid packs a whole box, label and all, by btoa
globalThis.btoa = (text) => Buffer.from(String(text)).toString('base64');

const [home, ...files] = process.argv.slice(2);
const mermaid = (await import(home)).default;
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxEdges: 100000, maxTextSize: 10000000 });

function print(page, kind, selector) {
  for (const label of page.querySelectorAll(selector)) {
    label.querySelectorAll('br').forEach((line) => line.replaceWith('\t'));
    console.log(kind + ' ' + label.textContent);
  }
}

let failed = false;
for (const [number, file] of files.entries()) {
  try {
    const drawn = await mermaid.render('drawn' + number, fs.readFileSync(file, 'utf8'));
    const page = new window.DOMParser().parseFromString(drawn.svg, 'text/html');
    print(page, 'node', '.node .nodeLabel');
    print(page, 'edge', '.edgeLabels span.edgeLabel');
    print(page, 'group', '.cluster-label .nodeLabel');
    console.log('drawn');
  } catch (e) {
    failed = true;
    console.log('FAILED', String(e.message).replace(/\s+/g, ' '));
  }
}
process.exit(failed ? 1 : 0);
