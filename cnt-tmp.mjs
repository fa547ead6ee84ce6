import {readFileSync} from 'node:fs';
import {openEngine,viewOf} from './dist/index.js';
import {findPlaces} from './dist/rulekit/index.js';
const e=await openEngine();
const texts=readFileSync('../shared/data/clean-news.dev.txt','utf8').split(/\n\s*\n/).filter(t=>t.trim());
let paras=0,hit=0,places=0;const by=new Map(),sole=new Map(),pl=new Map();const docs=new Map();
for(const t of texts){const v=viewOf(e,t);const p=findPlaces(e.index,v);paras+=v.paragraphs.length;hit+=p.sentences.size;
 for(const [,list] of p.sentences){const ids=new Set(list.map(x=>x.ref.id));places+=list.length;for(const i of ids){by.set(i,(by.get(i)||0)+1);} if(ids.size===1)for(const i of ids)sole.set(i,(sole.get(i)||0)+1)}
 for(const [r,o] of p.documents)docs.set(r.id,(docs.get(r.id)||0)+o.length)}
console.log({paras,hit,places});
const fam=new Map();for(const [k,v] of sole){const f=k.split('/').slice(0,2).join('/');fam.set(f,(fam.get(f)||0)+v)}
console.log('by rule',[...by].sort((a,b)=>b[1]-a[1]).slice(0,40).map(x=>x.join(' ')).join('\n'));
console.log('sole by file',[...fam].sort((a,b)=>b[1]-a[1]).slice(0,20));
console.log('docs',[...docs].sort((a,b)=>b[1]-a[1]).slice(0,20));
