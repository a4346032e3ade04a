// node parse.mjs FILE... : reads flowcharts with the real Mermaid and prints for each what it
// understood: "NODES EDGES SUBGRAPHS", or "REJECTED message". Exit 1 if one was rejected.
import fs from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true });
for (const name of ['document', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser', 'XMLSerializer']) {
  globalThis[name] = window[name];
}
globalThis.window = window;
const mermaid = (await import('mermaid')).default;
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxEdges: 100000, maxTextSize: 10000000 });

let rejected = false;
for (const file of process.argv.slice(2)) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(fs.readFileSync(file, 'utf8'));
    const vertices = db.getVertices();
    const nodes = vertices instanceof Map ? vertices.size : Object.keys(vertices).length;
    console.log(nodes, db.getEdges().length, db.getSubGraphs().length);
  } catch (e) {
    rejected = true;
    console.log('REJECTED', String(e.message).replace(/\s+/g, ' '));
  }
}
process.exit(rejected ? 1 : 0);
