import {readFileSync} from 'node:fs';
import {createEngine,openEngine,repair} from './dist/index.js';
const {index,knowledge}=await openEngine();
const texts=readFileSync('../shared/data/clean-news.dev.txt','utf8').split(/\n\s*\n/).filter(t=>t.trim());
const spent=new Map(),ifs=new Map(),calls=new Map();const add=(m,id,s)=>m.set(id,(m.get(id)??0)+performance.now()-s);
const timed=index.rules.map(r=>({...r,check:(...a)=>{const s=performance.now();const i=[...r.check(...a)];add(spent,r.id,s);calls.set(r.id,(calls.get(r.id)||0)+1);return i},
 ...(r.on&&{on:{...r.on,words:r.on.words,...(r.on.wordIf&&{wordIf:(w)=>{const s=performance.now();const x=r.on.wordIf(w);add(ifs,r.id,s);return x}}),...(r.on.markIf&&{markIf:(t,o)=>{const s=performance.now();const x=r.on.markIf(t,o);add(ifs,r.id,s);return x}})}}),
 ...('checkAt' in r&&{checkAt:(...a)=>{const s=performance.now();const i=r.checkAt(...a);add(spent,r.id,s);return i}})}));
const e=createEngine(timed,knowledge);
for(let k=0;k<4;k++){if(k===2){spent.clear();ifs.clear();calls.clear()}for(const t of texts)repair(e,t)}
const show=(m)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,22).map(([r,v])=>(v/2).toFixed(1)+' '+r+' '+(calls.get(r)||0)/2).join('\n');
console.log('check ms\n'+show(spent));console.log('if ms\n'+show(ifs));
