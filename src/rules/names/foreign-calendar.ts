/** Names of months and days that other languages have and English does not, by what English calls them; folded, one word each. */
const foreign: Readonly<Record<string, string>> = {
  January:
    'januar janvier enero gennaio janeiro leden ledna lednu styczeń stycznia styczniu yanvar yanvarya sichen sichnia ocak tammikuu január január',
  February:
    'februar février febrero febbraio fevereiro únor února únoru luty lutego fevral fevralya liutyi liutoho şubat helmikuu február',
  March: 'märz marzo março březen března březnu marzec marca marcu berezen bereznia maart maaliskuu márciusa március',
  April:
    'avril abril aprile duben dubna dubnu kwiecień kwietnia kwietniu aprel aprelya kviten kvitnia huhtikuu április',
  May: 'maggio maio květen května květnu maja mayıs toukokuu május traven travnia',
  June: 'juni juin junio giugno junho červen června červnu czerwiec czerwca czerwcu iyun iyunya cherven chervnia haziran kesäkuu június',
  July: 'juli juillet luglio julho červenec července červenci lipiec lipca lipcu iyul iyulya lypen lypnia temmuz heinäkuu július',
  August:
    'août agosto srpen srpna srpnu sierpień sierpnia sierpniu avgust avgusta serpen serpnia ağustos elokuu augusztus ',
  September:
    'septembre septiembre settembre setembro září wrzesień września wrześniu sentyabr sentyabrya veresen veresnia eylül syyskuu szeptember',
  October:
    'oktober octobre octubre ottobre outubro říjen října říjnu październik października październiku oktyabr oktyabrya zhovten zhovtnia ekim lokakuu október',
  November: 'novembre noviembre novembro listopad listopadu listopada noyabr noyabrya kasım marraskuu',
  December:
    'dezember décembre diciembre dicembre dezembro prosinec prosince prosinci grudzień grudnia grudniu dekabr dekabrya hruden hrudnia aralık joulukuu',
  Monday:
    'montag lundi lunes lunedì pondělí poniedziałek ponedelnik ponedilok pazartesi maandag mandag maanantai pondelok hétfő',
  Tuesday:
    'dienstag mardi martes martedì úterý úterek wtorek vtornik vivtorok salı dinsdag tirsdag tiistai utorok kedd',
  Wednesday:
    'mittwoch mercredi miércoles mercoledì středa středu środa środę sreda sredu çarşamba woensdag onsdag keskiviikko streda szerda',
  Thursday:
    'donnerstag jeudi jueves giovedì čtvrtek czwartek chetverg chetver perşembe donderdag torsdag torstai štvrtok csütörtök',
  Friday: 'freitag vendredi viernes venerdì pátek piątek pyatnitsa pyatnitsu vrijdag fredag perjantai piatok péntek',
  Saturday:
    'samstag sonnabend samedi sábado sabato sobota sobotu subbota subbotu cumartesi zaterdag lørdag lauantai szombat',
  Sunday:
    'sonntag dimanche domenica neděle neděli niedziela niedzielę voskresenye nedilia zondag søndag sunnuntai vasárnap nedeľa',
};

/** What English calls a month or a day, by its foreign name in small letters. */
export const englishOf: ReadonlyMap<string, string> = new Map(
  Object.entries(foreign).flatMap(([english, names]) => names.split(' ').map((name) => [name, english] as const)),
);
