import type { Locale } from '../../src/language/locales';

/** How people misspell what they look for, and what they mean. */
export const MISSPELT: readonly (readonly [typed: string, meant: string, locale: Locale])[] = [
  ...pairs(
    'fr',
    `auxilaire auxiliaire, ortikultrice horticultrice, electricain électricien, mecanitien mécanicien,
    secretere secrétaire, infermiere infirmière, coifeuse coiffeuse, koiffeur coiffeur,
    educatrisse éducatrice, charpantier charpentier, cuisignier cuisinier, plonbier plombier,
    menuizier menuisier, souddeur soudeur, conptable comptable, comtable comptable,
    aministratif administratif, adjiont adjoint, graphisste graphiste, jardignier jardinier,
    psycologue psychologue, fisioterapeute physiothérapeute, farmacien pharmacien,
    dantiste dentiste, ortofoniste orthophoniste, bibliotecaire bibliothécaire, nétoyage nettoyage,
    camioneur camionneur, chofeur chauffeur, patissié pâtissier, paticier pâtissier,
    restorant restaurant, serveusse serveuse, telefoniste téléphoniste, avokat avocat,
    notére notaire, tradukteur traducteur, jounaliste journaliste, enseigant enseignant,
    profeseur professeur, injenieur ingénieur, arpanteur arpenteur, programeur programmeur,
    dévelopeur développeur, informatitien informaticien, teknicien technicien,
    magazinier magasinier, emabllage emballage, entrepo entrepôt, masson maçon`,
  ),
  ...pairs(
    'en',
    `recepcionist receptionist, acountant accountant, vetrinary veterinary, plummer plumber,
    libarian librarian, carpentor carpenter, nusre nurse, teecher teacher, enginer engineer,
    maneger manager, managment management, electritian electrician, machanic mechanic,
    weldder welder, wleder welder, dentel dental, hygenist hygienist, pharmasist pharmacist,
    fysiotherapist physiotherapist, psycologist psychologist, secratary secretary,
    asistant assistant, adminstrative administrative, bookeeper bookkeeper, cleanning cleaning,
    janiter janitor, custommer customer, servise service, restaraunt restaurant,
    waitres waitress, bartander bartender, warehose warehouse, forklfit forklift,
    deliverry delivery, drvier driver, mashinist machinist, programer programmer,
    devloper developer, softwear software, analist analyst, markting marketing,
    grafic graphic, desinger designer, journlist journalist, lawer lawyer, parallegal paralegal,
    hairdreser hairdresser, gardner gardener, landscapper landscaper, painer painter,
    roffer roofer`,
  ),
];

/** Real words that few write: trades, tools, surnames, streets and parks of Montréal. */
export const RARE: readonly string[] = words(`
  luthier dinandier tonnelier vannier bourrelier corroyeur mégissier chaisier doreur ébéniste
  ferronnier maréchal sourcier sabotier rémouleur tapissier matelassier santonnier fontainier
  lavandier maroquinier gantier modiste plumassier passementier dentellière brodeuse rempailleur
  calligraphe enlumineur héraldiste campaniste facteur organier archetier taxidermiste
  thanatologue fauconnier apiculteur héliciculteur myciculteur trufficulteur ostréiculteur
  saunier paludier vigneron œnologue sommelier zythologue affineur crémier tripier volailler
  chocolatier glacier confiseur limonadier torréfacteur herboriste phytothérapeute podologue
  posturologue audioprothésiste épithésiste perfusionniste dosimétriste cytologiste numismate
  philatéliste généalogiste paléographe archiviste muséologue sigillographe onomasticien
  terminologue lexicographe sténotypiste surtitreur bruiteur cintrier éclairagiste cascadeur
  cooper farrier fletcher bowyer chandler cordwainer milliner haberdasher glazier thatcher
  wainwright wheelwright cutler tinsmith whitesmith sawyer tanner currier fuller dyer weaver
  lapidary gemmologist horologist campanologist cartwright ostler lamplighter chimney sexton
  beekeeper oologist arborist pomologist agronomist hydrologist limnologist phenologist
  varlope bédane trusquin boësse gouge plane tarière vilebrequin guillaume bouvet herminette
  doloire paroir cognée merlin serpette sécateur binette plantoir truelle taloche bouchardeuse
  spokeshave drawknife bradawl mallet froe adze scorper burin rasp trowel plumbline awl
  tremblay gagnon bouchard gauthier pelletier bélanger lévesque bergeron desrochers charbonneau
  villeneuve archambault beauchemin deslauriers lamontagne quesnel okafor nguyen haddad
  kowalczyk fitzgerald mackenzie abernathy papineau lajeunesse sherbrooke crémazie jarry
  beaubien fleury masson laurier jeanne-mance lafontaine maisonneuve angrignon jeanne berri
  drolet chateaubriand fabre garnier marquette bordeaux hutchison clanranald decarie girouard
`);

function pairs(locale: Locale, text: string): (readonly [string, string, Locale])[] {
  return text.split(',').map((pair) => {
    const [typed = '', meant = ''] = words(pair);
    return [typed, meant, locale];
  });
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
