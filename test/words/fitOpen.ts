import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire("/work/wt/open/package.json");
const { parse } = require("yaml");
const { languages } = await import("/work/wt/open/src/core/language/index.ts");
const { signReader } = await import("/work/wt/open/src/core/language/open/readSigns.ts");
const { weights, families } = await import("/work/wt/open/src/core/language/open/weights.ts");
const { signs } = await import("/work/wt/open/src/core/language/open/signs.ts");
const { intents } = await import("/work/wt/open/src/core/language/language.ts");
const names: any = { nl: "openDutch", fr: "openFrench", en: "openEnglish" };
const classes = [...intents, "none"] as string[];
const args = process.argv.slice(2);
const extra = args.includes("extra"), lam = Number(args.find(a=>a.startsWith("lam="))?.slice(4) ?? 0.05), lamX=Number(args.find(a=>a.startsWith("lamx="))?.slice(5) ?? 0.3);
type F = { cls: number; w0: number; name: string; test: (s:Set<string>)=>boolean };
const feats: F[] = weights.map(([intent,w,when]: any)=>{ const g=when.split(" ").map((x:string)=>{const not=x.startsWith("!"); return {not, any:(not?x.slice(1):x).split("|").flatMap((n:string)=>(families as any)[n]??[n])}}); return {cls:classes.indexOf(intent),w0:w,name:`${intent}: ${when}`,test:(s:Set<string>)=>g.every((q:any)=>q.any.some((y:string)=>s.has(y))!==q.not)};});
if (extra) for (const s of [...signs,"brief","asks"]) for (const [c,n] of classes.entries()) if(!["mother","father","parents","partner","child","sibling","family","neighbour","friend","otherPerson","today"].includes(s)) feats.push({cls:c,w0:0,name:`+${n}: ${s}`,test:(x:Set<string>)=>x.has(s)});
const data: {f:number[]; y:number; lang:string; text:string}[] = [];
for (const l of ["nl","fr","en"]) {
  const read = signReader((await import(`/work/wt/open/src/core/language/open/${l}.ts`))[names[l]]);
  for (const row of parse(readFileSync(`/work/wt/open/test/words/${l}/tuning/open.yaml`,"utf8"))) {
    if (row.intent==="stop") continue;
    const seen=read(row.text); const s=new Set<string>(seen.places.keys());
    if (seen.words.filter((w:string)=>w!==".").length<=6) s.add("brief"); if(row.text.includes("?")) s.add("asks");
    data.push({f:feats.flatMap((x,i)=>x.test(s)?[i]:[]), y:classes.indexOf(row.intent), lang:l, text:row.text});
  }
}
const { openRows } = await import("/work/wt/open/test/core/language/openRows.ts");
for (const [l,want,text] of openRows as any) { const read = ((globalThis as any).R ??= {})[l] ??= signReader((await import(`/work/wt/open/src/core/language/open/${l}.ts`))[names[l]]); const seen=read(text); const s=new Set<string>(seen.places.keys());
    if (seen.words.filter((w:string)=>w!==".").length<=6) s.add("brief"); if(text.includes("?")) s.add("asks");
    data.push({f:feats.flatMap((x,i)=>x.test(s)?[i]:[]), y:classes.indexOf(want ?? "none"), lang:l, text}); }
const nPos = feats.map((_,i)=>data.filter(d=>d.f.includes(i)).length);
function scoresOf(d:any,w:number[]) { const s=new Array(classes.length).fill(0); s[classes.length-1]=1.5; for(const i of d.f) s[feats[i].cls]+=w[i]; return s; }
function fit(train:typeof data) {
  const w=feats.map(f=>f.w0); let lr=0.05; const m=w.map(()=>0), v=w.map(()=>0);
  for (let it=1; it<=400; it++) {
    const g=w.map((x,i)=> train.length*0.002*((i<weights.length?lam:lamX)*(x-feats[i].w0))*2);
    for (const d of train) { const s=scoresOf(d,w); const mx=Math.max(...s); const e=s.map(x=>Math.exp(x-mx)); const z=e.reduce((a,b)=>a+b); for(const i of d.f){ const c=feats[i].cls; g[i]+=e[c]/z-(c===d.y?1:0);} }
    for (let i=0;i<w.length;i++){ m[i]=.9*m[i]+.1*g[i]; v[i]=.999*v[i]+.001*g[i]*g[i]; w[i]-=lr*(m[i]/(1-.9**it))/(Math.sqrt(v[i]/(1-.999**it))+1e-8); }
    if (it===250) lr=0.02;
  }
  return w;
}
function acc(test:typeof data,w:number[]) { let ok=0, und=0; for(const d of test){ const s=scoresOf(d,w); const o=s.map((x,i)=>[x,i]).sort((a,b)=>b[0]-a[0]); let got=o[0][1]; const none=classes.length-1; if (o[0][0]<1.5|| o[0][0]-o[1][0]<0.25) got=none; if(got===d.y) ok++; else if(got===none) und++; } return [ok/test.length, und]; }
const idx=data.map((_,i)=>i); let seed=7; const rnd=()=>(seed=(seed*16807)%2147483647)/2147483647; idx.sort(()=>rnd()-.5);
const K=3; let a0=0,a1=0;
for(let k=0;k<K;k++){ const te=idx.filter((_,j)=>j%K===k).map(i=>data[i]), tr=idx.filter((_,j)=>j%K!==k).map(i=>data[i]); const w=fit(tr); const h=acc(te,feats.map(f=>f.w0)), f=acc(te,w); console.log("fold",k,"hand",h,"fitted",f,"train",acc(tr,w)); a0+=h[0]/K;a1+=f[0]/K; }
console.log("CV hand",a0.toFixed(3),"fitted",a1.toFixed(3));
const w=fit(data); console.log("all",acc(data,w));
if (args.includes("show")) console.log(feats.map((f,i)=>({n:f.name,w0:f.w0,w:w[i],k:nPos[i]})).sort((a,b)=>Math.abs(b.w-b.w0)-Math.abs(a.w-a.w0)).slice(0,90).map(x=>`${x.n}  ${x.w0} -> ${x.w.toFixed(2)} (${x.k})`).join("\n"));
if (args.includes("write")) { writeFileSync("/tmp/open/fitted.json", JSON.stringify(feats.map((f,i)=>({name:f.name,cls:classes[f.cls],w0:f.w0,w:w[i],k:nPos[i]})))); }
