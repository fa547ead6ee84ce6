import {readFileSync} from 'node:fs';
import re from 'retext-english'; import {unified} from 'unified';
const p=unified().use(re).freeze();
const texts=readFileSync('../shared/data/clean-news.dev.txt','utf8').split(/\n\s*\n/).filter(t=>t.trim());
for(let r=0;r<5;r++){const s=performance.now();for(const t of texts)for(const l of t.split('\n'))if(l.trim())p.parse(l);console.log('parse',(performance.now()-s).toFixed(0),'ms')}
