/**
 * How names are made in one language: beginnings and endings that join freely. A part may carry its spelling in
 * the language's own script after `=`, and `_` for a blank.
 */
export interface NameLanguage {
  given: readonly string[];
  family: readonly [beginnings: readonly string[], middles: readonly string[], endings: readonly string[]];
  place: readonly [beginnings: readonly string[], endings: readonly string[]];
  /** Whether the family name comes first. */
  familyFirst?: true;
}

const parts = (words: string): string[] => words.split(/\s+/u).filter(Boolean);

const SLAVIC_CYRILLIC: NameLanguage = {
  given: parts(`Oksana=Оксана Mykola=Микола Daria=Дария Stepan=Степан Lidia=Лидия Anton=Антон Vera=Вера
    Bohdan=Богдан Zoya=Зоя Timur=Тимур Ruslan=Руслан Galina=Галина`),
  family: [
    parts('Bor=Бор Vol=Вол Zim=Зим Kor=Кор Lap=Лап Mel=Мел Nov=Нов Pet=Пет Rud=Руд Sok=Сок Tar=Тар Cher=Чер'),
    parts('a=а o=о i=и in=ин en=ен ot=от ov=ов al=ал'),
    parts('nov=нов nko=нко shin=шин rov=ров lev=лев tko=тко kov=ков min=мин'),
  ],
  place: [
    parts('Beloz=Белоз Kras=Крас Novo=Ново Staro=Старо Zele=Зеле Mirno=Мирно Verkh=Верх Bere=Бере'),
    parts('gorsk=горск rechye=речье dolsk=дольск yarsk=ярск polye=полье lesk=леск morsk=морск'),
  ],
};

const GREEK: NameLanguage = {
  given: parts('Eleni=Ελένη Nikos=Νίκος Sofia=Σοφία Petros=Πέτρος Danae=Δανάη Stavros=Σταύρος Irini=Ειρήνη'),
  family: [
    parts('Kal=Καλ Mar=Μαρ Pan=Παν Stef=Στεφ Theo=Θεο Dim=Διμ Vas=Βασ Lam=Λαμ'),
    parts('o=ο a=α i=ι and=ανδ ar=αρ in=ιν'),
    parts('poulos=πουλος kis=κης dis=δης tos=τος nas=νας'),
  ],
  place: [
    parts('Kal=Καλ Mes=Μεσ Neo=Νεο Palio=Παλιο Aspro=Ασπρο'),
    parts('vryssi=βρύση chori=χώρι lakos=λάκος'),
  ],
};

const ARABIC: NameLanguage = {
  given: parts('Layla=ليلى Karim=كريم Huda=هدى Samir=سمير Nadia=نادية Yusuf=يوسف Rana=رنا Tariq=طارق'),
  family: [
    parts('al-Ha=الحـ al-Ma=المـ al-Sa=السـ al-Ra=الرـ al-Na=النـ al-Ba=البـ'),
    parts('d=د r=ر s=س m=م k=ك b=ب'),
    parts('adi=ادي ani=اني awi=اوي ouri=وري ili=يلي'),
  ],
  place: [
    parts('Wadi_=وادي_ Ain_=عين_ Tell_=تل_ Beit_=بيت_'),
    parts('Nura=نورا Sahl=سهل Qamar=قمر Zaytun=زيتون'),
  ],
};

const CHINESE: NameLanguage = {
  given: parts('Wei=伟 Mei=梅 Jun=军 Lan=兰 Ming=明 Xia=霞 Tao=涛 Yan=燕'),
  family: [parts('Zh=章 Ch=陈 L=林 W=王 H=黄 Sh=沈'), parts('a= e= o='), parts('ng= n= u=')],
  place: [
    parts('Qing=青 Bai=白 Long=龙 Hei=黑 Nan=南 Shan=山'),
    parts('shui=水 he=河 zhou=州 lin=林 gang=港'),
  ],
  familyFirst: true,
};

const JAPANESE: NameLanguage = {
  given: parts('Haruka=はるか Kenji=けんじ Yui=ゆい Takumi=たくみ Sakura=さくら Ren=れん'),
  family: [
    parts('Kawa=川 Mori=森 Ishi=石 Matsu=松 Ao=青 Kuro=黒'),
    parts('no=野 ta=田 mo=本 hara=原'),
    parts('shita=下 mura=村 saki=崎 be=部'),
  ],
  place: [parts('Kita=北 Minami=南 Naka=中 Ao=青'), parts('zaki=崎 hama=浜 kawa=川 yama=山')],
  familyFirst: true,
};

const LATIN: readonly NameLanguage[] = [
  {
    given: parts('Margaret Alan Priya Colin Ruth Desmond Hazel Owen Imogen Clive Frances Neil'),
    family: [
      parts('Ash Black Crow Dun Elm Far Graven Hart Ket Lang Mar North Os Pen Rams Stan Thorn Wex'),
      parts('e er en le ing al'),
      parts('combe ford wick thorpe shaw croft worth bury'),
    ],
    place: [
      parts('Ab Barn Cold Dray East Fern Gild Holm Kel Lock Mill Nether Ox Pen Ravens Salt Tarn Upper Wend'),
      parts('holm bridge haven mouth field stead gate minster port ley'),
    ],
  },
  {
    given: parts('Jürgen Annegret Lukas Käthe Matthias Ursula Björn Sabine Jörg Heike'),
    family: [
      parts('Alt Brand Dorn Eich Feld Grün Hoch Kirch Lind Mühl Rosen Stein Vogt Wald'),
      parts('en er el ing'),
      parts('bach mann thal hofer städt bauer meier kamp'),
    ],
    place: [
      parts('Nieder Ober Klein Groß Bad_ Neu Süd Alten'),
      parts('brück weiler hausen förde stätten münde rode'),
    ],
  },
  {
    given: parts('Søren Ingrid Åse Håkon Märta Jón Sigríður Øyvind Þóra Leif'),
    family: [
      parts('Berg Dal Fjell Gran Hav Kvist Lund Nord Ström Ås'),
      parts('a e en er'),
      parts('sen quist gaard vik dóttir ström nes'),
    ],
    place: [parts('Hav Is Kvit Lille Nor Skag Små Trond'), parts('fjord øya vik sund bø dal')],
  },
  {
    given: parts('Łukasz Zofia Jiří Božena Władysław Ľudmila Tomáš Agnieszka Żaneta Ondřej'),
    family: [
      parts('Brzo Ched Dąb Gór Jabł Krzy Leśn Miel Przy Szcz Wiś Zál'),
      parts('a e o ow in ew'),
      parts('ski wicz czyk nová lak ňák rek'),
    ],
    place: [parts('Biało Czarno Dolní Horní Krzyż Mało Žďár'), parts('grodzie hrad ów nice brzeg any')],
  },
  {
    given: parts('Inés Joaquín Beatriz João Lucía Íñigo Conceição Martín Núria Álvaro'),
    family: [
      parts('Al Bel Cas Del Est Fuen Gui Mon Oli Sal Val Zar'),
      parts('a e i on ar er'),
      parts('veira quez goza llón rrano mayor tudo cedo'),
    ],
    place: [
      parts('San_ Villa Puerto_ Monte Val Agua Rio_'),
      parts('clara alto hermosa dourado fría real seco'),
    ],
  },
  {
    given: parts('Hélène Thierry Maëlle Benoît Françoise Loïc Cécile Rémi Aïssatou Gaël'),
    family: [
      parts('Beau Char Du Font Gau La Mont Per Ros Val'),
      parts('ch m r v t'),
      parts('ière eau oux ard ault enay igny'),
    ],
    place: [
      parts('Belle Château_ Font Mar Saint_ Val Ville'),
      parts('rive neuf aine sur-Vaire oise euil bourg'),
    ],
  },
  {
    given: parts('Ayşe Çağlar Gülşen Ömer Şebnem İlker Yiğit Zeynep'),
    family: [
      parts('Ak Boz Çel Demir Er Gök Kara Öz Sarı Yıl'),
      parts('a ı o u'),
      parts('kaya oğlu türk soy maz han'),
    ],
    place: [parts('Ak Kara Yeni Eski Güzel Kızıl'), parts('köy hisar dere tepe ova pınar')],
  },
  {
    given: parts('Chinedu Amina Folake Kwame Zanele Thabo Wanjiru Abebe Sipho Ngozi'),
    family: [
      parts('Ade Bal Chi Eze Kam Mba Nko Oke Tsho Zulu'),
      parts('b d k l m n'),
      parts('ewale anga osi ithi awe uma ele'),
    ],
    place: [parts('Bula Kiso Mara Nga Oro Tsha Umu'), parts('wayo longo shini kpala nuru dabe')],
  },
  {
    given: parts('Nguyệt Đức Thảo Bình Phượng Quốc Rizal Dewi Siti Bayu'),
    family: [parts('Ng Tr Ph Đ L V'), parts('uy a o i e'), parts('ễn ần ạm ặng ương ũ')],
    place: [parts('Bình Cầu Đồng Hòa Phú Vĩnh'), parts('_An _Sơn _Thạnh _Lợi _Giang _Khê')],
    familyFirst: true,
  },
  {
    given: parts('Rohan Sunita Vikram Lakshmi Farida Imran Shabnam Arjun Meera Bilal'),
    family: [
      parts('Bha Cha Desh Gan Jha Mal Rao Sri Tha Va'),
      parts('r t n d'),
      parts('acharya wani ekar opadhyay ali uri'),
    ],
    place: [parts('Chandan Devi Gola Hari Jal Rat Sundar'), parts('nagar pur ganj garh abad kota')],
  },
];

/** Languages of the generated names, the most usual first. */
export const LANGUAGES: readonly NameLanguage[] = [
  ...LATIN,
  SLAVIC_CYRILLIC,
  GREEK,
  ARABIC,
  CHINESE,
  JAPANESE,
];
