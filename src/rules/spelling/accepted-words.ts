/** Words that the American dictionary lacks and no rule derives: British forms, loans, terms of medicine, money and the web. Without diacritics. */
export const acceptedWords: ReadonlySet<string> = new Set(
  `learnt spelt burnt dreamt leapt spoilt amongst amidst whilst betwixt practise practised practises practising racquet racquets tsar tsars tsarist rouble roubles hryvnia hryvnias reais zloty zlotys koruna
  donut donuts neurone neurones centrepiece centrepieces archeological archeologist archeologists pigmy romcom romcoms telco telcos fanbase fanbases ballboy ballboys blogosphere subreddit subreddits
  refusenik refuseniks transcriptome etcetera comparator comparators camrip dirigisme dramaturgy dramaturgical fiance fiancee cafe cafes facade facades detente protege proteges cliche cliches resume
  decor naive papier mache vis capita absentia facto habeas amicus annum priori posteriori bona fide machina deus alia mater modus operandi vivendi ante meridiem rigor mortis persona grata pro rata quid
  ketamine melatonin oxycodone fentanyl cannabidiol tetrahydrocannabinol asbestosis amyotrophic zoonotic haematoma haematomas hypochlorite phosphogypsum polyneuropathy bariatric colorectal glycemic adipocyte
  adipocytes disaccharide disaccharides laevulose levulose carbonyl metabolome nematocyst nematocysts accretive adduction teraflop teraflops petaflop petaflops gigacalorie gigacalories jetlag pitlane
  doggie trebuchet trebuchets titre titres burqa burqas niqab niqabs hijab hijabs hentai kaftan kaftans lakh crore basmati drosophila plasmid plasmids latifundio latifundios haute couture fait accompli
  sauvignon pierogi shiso nori dashi onigiri shochu sayonara selfie selfies podcast podcasts vlog vlogs vlogger vloggers influencer influencers hashtag hashtags crypto blockchain bitcoin bitcoins chatbot
  chatbots deepfake deepfakes lockdown lockdowns covid antivax vaxxer vaxxers ransomware malware phishing smartphone smartphones smartwatch tablet broadband wifi email emails livestream livestreams oligarch
  oligarchs siloviki perestroika glasnost kompromat dacha dachas babushka borscht blini vodka oblast oblasts rayon raion raions voivodeship voivodeships landgrave gendarmerie gendarmes carabinieri
  jihadi jihadis jihadist jihadists sharia fatwa mujahideen intifada kibbutz shekel shekels dirham dirhams riyal riyals ringgit baht rupiah renminbi yuan hectopascal hectopascals petrochemical
  ombudsman judoka judokas peloton velodrome biathlete biathletes bobsleigh bobsleighs futsal motocross parkour kitesurfing bookmaker gigafactory paywall reskilling upskilling onboarding`.split(
    /\s+/,
  ),
);
