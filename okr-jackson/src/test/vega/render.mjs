// node render.mjs FILE... : checks Vega-Lite specifications against its schema, draws each with the
// real Vega-Lite and prints "VALID" and the texts it shows, a line each with "text ", then "drawn".
// Exit 1 if one was rejected, warned of or could not be drawn.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const home = path.dirname(createRequire(import.meta.url).resolve('vega-lite'));
const schema = JSON.parse(fs.readFileSync(path.join(home, 'vega-lite-schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addFormat('color-hex', () => true);
const isValid = ajv.compile(schema);

let failed = false;
for (const file of process.argv.slice(2)) {
  try {
    const spec = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (!isValid(spec)) {
      throw new Error(ajv.errorsText(isValid.errors));
    }
    console.log('VALID');
    const warnings = [];
    const logger = {
      level: () => logger, error: (...m) => (warnings.push(m.join(' ')), logger),
      warn: (...m) => (warnings.push(m.join(' ')), logger), info: () => logger, debug: () => logger,
    };
    const compiled = vegaLite.compile(spec, { logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: 'none' });
    view.logger(logger);
    const svg = await view.toSVG();
    if (warnings.length > 0) {
      throw new Error(warnings.join('; '));
    }
    for (const [, text] of svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)) {
      console.log('text ' + text);
    }
    console.log('marks ' + (svg.match(/<path/g) || []).length);
    console.log('drawn');
  } catch (e) {
    failed = true;
    console.log('FAILED', String(e.message).replace(/\s+/g, ' '));
  }
}
process.exit(failed ? 1 : 0);
