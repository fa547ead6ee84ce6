import {readFileSync} from 'node:fs';
import {openEngine,repair} from './dist/index.js';
const e=await openEngine();
const texts=readFileSync('../shared/data/clean-news.dev.txt','utf8').split(/\n\s*\n/).filter(t=>t.trim());
const N=Number(process.argv[2]??5);
for(let r=0;r<N;r++){const s=performance.now();for(const t of texts)repair(e,t);console.log((performance.now()-s).toFixed(0),'ms')}
