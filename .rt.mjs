import e from 'retext-english';import {unified} from 'unified';import {createInterface} from 'node:readline';
const p=unified().use(e).freeze();for await(const l of createInterface({input:process.stdin}))for(const t of JSON.parse(l).text.split('\n'))if(t.trim())p.parse(t)
