import type { CustomerSource } from './shop-profile.ts'

/** Made-up shoppers by country: names, streets and towns that fit together. Every mail domain is under `.example`. */
export const czech: CustomerSource = {
  country: 'CZ', locale: 'cs', phone: '+420 601 555',
  people: [
    { first: ['Jana', 'Lucie', 'Tereza', 'Petra', 'Kateřina', 'Veronika', 'Markéta', 'Eliška', 'Barbora', 'Hana', 'Zuzana', 'Klára'], last: ['Dvořáková', 'Marešová', 'Benešová', 'Kolářová', 'Říhová', 'Šimková', 'Vlčková', 'Hájková', 'Zemanová', 'Bartošová', 'Urbanová', 'Křížová'] },
    { first: ['Tomáš', 'Jakub', 'Martin', 'Ondřej', 'Vojtěch', 'Lukáš', 'Filip', 'Marek'], last: ['Dvořák', 'Mareš', 'Beneš', 'Kolář', 'Říha', 'Šimek', 'Vlček', 'Hájek', 'Zeman', 'Bartoš'] },
  ],
  streets: ['Lípová', 'Husova', 'Nádražní', 'Zahradní', 'Na Vyhlídce', 'Palackého', 'Školní', 'Pod Lesem'],
  cities: [['Praha 3', '130 00'], ['Praha 6', '160 00'], ['Brno', '602 00'], ['Olomouc', '779 00'], ['Plzeň', '301 00'], ['Liberec', '460 01'], ['Hradec Králové', '500 02'], ['České Budějovice', '370 01']],
  mailDomains: ['posta.example', 'schranka.example', 'dopisy.example'],
}

export const slovak: CustomerSource = {
  country: 'SK', locale: 'sk', phone: '+421 905 555',
  people: [
    { first: ['Zuzana', 'Katarína', 'Lenka', 'Monika', 'Ivana', 'Simona', 'Natália', 'Kristína', 'Dominika', 'Miroslava'], last: ['Kováčová', 'Hudáková', 'Balážová', 'Krajčírová', 'Polláková', 'Gregorová', 'Šimková', 'Tóthová', 'Lukáčová', 'Rusnáková'] },
    { first: ['Peter', 'Michal', 'Juraj', 'Marián', 'Andrej', 'Matúš', 'Samuel'], last: ['Kováč', 'Hudák', 'Baláž', 'Krajčír', 'Pollák', 'Gregor', 'Šimko', 'Lukáč', 'Rusnák'] },
  ],
  streets: ['Hviezdoslavova', 'Štúrova', 'Záhradná', 'Krátka', 'Hlavná', 'Mlynská', 'Pod Hradom'],
  cities: [['Bratislava', '811 01'], ['Košice', '040 01'], ['Žilina', '010 01'], ['Nitra', '949 01'], ['Prešov', '080 01'], ['Trnava', '917 01'], ['Banská Bystrica', '974 01']],
  mailDomains: ['posta.example', 'schranka.example', 'list.example'],
}

export const british: CustomerSource = {
  country: 'GB', locale: 'en', phone: '+44 7700 900',
  people: [
    { first: ['Emily', 'Charlotte', 'Hannah', 'Grace', 'Lucy', 'Megan', 'Sophie', 'Rebecca', 'Alice', 'Priya', 'Zara', 'Niamh'], last: ['Whitfield', 'Barlow', 'Pritchard', 'Ashworth', 'Hargreaves', 'Sinclair', 'Okafor', 'Langley', 'Merrick', 'Thornton', 'Patel', 'Lockwood'] },
    { first: ['Oliver', 'James', 'Daniel', 'Thomas', 'Rhys', 'Callum', 'Imran'], last: ['Whitfield', 'Barlow', 'Pritchard', 'Ashworth', 'Sinclair', 'Langley', 'Rahman', 'Thornton'] },
  ],
  streets: ['Mill Lane', 'Station Road', 'Church Street', 'Victoria Terrace', 'Orchard Close', 'Kingsway', 'Elm Grove'],
  cities: [['London', 'N16 8ZZ'], ['Bristol', 'BS6 5ZZ'], ['Leeds', 'LS8 1ZZ'], ['Manchester', 'M20 2ZZ'], ['Guildford', 'GU1 3ZZ'], ['Edinburgh', 'EH9 1ZZ'], ['Cardiff', 'CF11 9ZZ'], ['Norwich', 'NR2 2ZZ']],
  mailDomains: ['post.example', 'letters.example', 'inbox.example'],
}

export const german: CustomerSource = {
  country: 'DE', locale: 'de', phone: '+49 1520 555',
  people: [{ first: ['Anna', 'Lena', 'Katrin', 'Sabine', 'Jonas', 'Matthias', 'Felix'], last: ['Brandt', 'Vogel', 'Seidel', 'Lindner', 'Kühn', 'Berger'] }],
  streets: ['Gartenstraße', 'Lindenweg', 'Bahnhofstraße', 'Schillerstraße'],
  cities: [['Dresden', '01067'], ['Leipzig', '04109'], ['München', '80331'], ['Nürnberg', '90402']],
  mailDomains: ['briefe.example', 'postfach.example'],
}

export const irish: CustomerSource = {
  country: 'IE', locale: 'en', phone: '+353 85 555',
  people: [{ first: ['Aoife', 'Ciara', 'Sinéad', 'Orla', 'Cormac', 'Declan'], last: ['Byrne', 'Gallagher', 'Nolan', 'Keane', 'Doyle'] }],
  streets: ['Harbour Road', 'Main Street', 'Abbey Street', 'Sea View'],
  cities: [['Dublin 6', 'D06 ZZ99'], ['Cork', 'T12 ZZ99'], ['Galway', 'H91 ZZ99']],
  mailDomains: ['post.example', 'inbox.example'],
}
