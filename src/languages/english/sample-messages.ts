/**
 * Messages as people type them in English, from which the detection of languages learns. They are
 * about many things, so that no topic speaks for a language. A bar or a new line ends a message.
 */
export const ENGLISH_SAMPLES = `
hi, where can I see the bus timetable | what did he say about roads | anything on schools
will pensions go up | when do holidays start | who is the health minister now
how much is the fare | why is bread getting expensive | thanks | thank you so much | ok got it
good morning | good day, I have a question | bye | who are you | are you a bot
what language do you speak | why do you answer in English | I don't understand | what does it mean
explain it simply | what happened next | why | who said that | where is it written | when was it
is it true that taxes will rise | economy | education | health care | pension | teacher salaries
mortgage and housing | police corruption | human rights | independence | foreign policy
elections | Almaty | Astana metro | Tokayev | president | constitution | referendum results
what is the Kurultai | what is Құрылтай | who sits in the National Kurultai | Ulytau meeting
how many regions does Kazakhstan have | new Kazakhstan promises | akim of the region
is the tenge falling | no water in the village | young people leave the countryside
jobs for young people | unemployment | support for business | tax breaks for small firms
oligarchs and their money | offshore accounts | jury trials | do judges take bribes
police brutality | January events | are rallies banned | freedom of speech and bloggers
will parliament be dissolved | difference between senate and mazhilis | number of deputies
party registration | which laws were passed | language law | status of Russian
when do we switch to latin script | military service | war in Ukraine
relations with Russia and China | sanctions | oil and gas revenue | nuclear power plant
dirty air | Aral sea water | green energy | digital services | internet in villages
artificial intelligence | olympics | museums and theatres | Nauryz days off | weather tomorrow
dollar rate | pancake recipe | tell me a joke | who won the match | how old is the president
give me the full text | link please | quote about unity | find the words about ancestors
did he really say so | this is fake | check this quotation | together we are strong
measure twice | I need a quote for my thesis | word for word please | main idea | in short
what is it all about | anything about women | veterans and disabled people | large families
kindergarten queue | grants | student dorms | science funding | free medicine | heating tariffs
land for foreigners | farmers and subsidies | grain harvest | railway tickets | new airport
tourism | renaming of the capital | why new regions | borders and migrants | domestic violence
death penalty | amnesty | officials report to the people | civil servants pay | bureaucracy
listening state | lol what did he even say | nothing changed tho | pls answer
im curious who wrote it | be honest | were people against | empty words again | yes | no | maybe
how many | when | how | who | solidarity and responsibility | September session
proverb or saying | private property protection | NGOs and volunteers
transparency accountability | competition and monopolies | agriculture logistics transport
middle class | fair distribution of income | living standards quality jobs
legislation and amendments | international observers turnout | prosecutors judges biased
commission on asset recovery | homeland ancestors tradition | prosperity happiness wealth
citizenship patriotism | entrepreneurs initiatives | civil society organisations
sustainable development drivers | diversification | modernisation of the legal sphere
knowledge labour engagement | slogans versus deeds | utmost effort goal | history chapter era
values personal social | interests demands expectations | opportunity participation decision
vote ballot polling | budget inflation growth | childhood motherhood fatherhood
hospital ambulance surgeon | bridge railway harbour | weather snow drought flood
library newspaper poetry | village town district mayor | army navy soldiers border
friendship neighbours trust | bike accidents | telephone helpline | carpenter blacksmith baker
shipping freight export | 2/3 Senate extension | managers' salaries published
dignity behind bars | dissenting opinions number | kitchen and quarrel | moynaq ships photos
roof trouble again? | avicenna birth year | unused buses proportion | delay refund rule
huts and ferry | inheritance songs rivers | no age layoffs | saiga count 2005 | stop fighting
friend potanin omsk | brick houses insurance | unamendable clause | suitcase last day
Who is running? | antakya boy saved | signal 22 hours | ribbon cutting governors
deficit financing source | copy vs original | plastic decomposition years | wild goats winter
warm seat bribe | students with tablets | consider consider consider | tender winner consortium
richthofen 1877 name | nobel 1973 frisch | first ascent year | zhanatas election date
saturday meeting | baitursynuly alphabet | open doors tuesday | contracts he signed
torn coat saying | fine amount tenge | firefighters clothing | term length years | 7 cases hard
rebuilt in brick | 50000 signatures rule | on-time percentage long-distance | alphabet lullabies
announcement app loudspeakers | age of carriages | money lost value | nepotism ban
work together legacy | past secret deals | sign language performance | quote about silence
basket bread grandson | monday protest grandma | great fire year | borrowed salt | not a museum
climate promises kept | saddle and prayer | one printing press | mill street fire
cartoons and humour | jealous neighbour | only a signature | grain warehouse
never queued themselves | bad signatures refused | leak eastern wall | mourning a stranger
avalanche 2004 deaths | alarm without fire | patience in november | dust two summers
last pit closed | guest hung portrait | obeyed weekdays only | grandchildren's apology
cheap fabric burns | honest heir debts | lamps in school | plague paper peaches
sun direction angle | clear your yard | nephew scandal | sadykova advice songs
hotel owners warning | neighbours set clocks | women sharing flour | receipts complaints lawyer
240 convicts transferred | death 1937 | circumstances changed excuse | older than drawings
always says soon | foot-and-mouth vaccine cost | boots one size
Do the islands have a guaranteed presence in the assembly? | How will current policemen be vetted?
caution as an excuse | who is to blame if nobody signed for it
How long will the ride from the station to campus take? | severance months voucher
Are today's horses their descendants? | no monument for kindness
cotton irrigation 2007 one tenth | How many of them are left in Kazakhstan?
cells no windows no heating | when did the country get its own currency
Who will decide on corruption charges against judges? | coal salary teachers
From how many does walking become useful? | income of the president's kids published
responsibility of the state | Which driver lets grandmothers ride free?
Can a family farm get a guarantee for a tractor loan? | so the mines didnt help at all this year?
bream flounder return | where is a tongue really alive, in offices? | valuation auditor billion
tea in the minutes | aksai drinking water | Are stairs better than strolling?
idle land young families lease | how old is the parish building | how much is a ticket
maximum shares per person | rehearse another life
how many times was the very first show performed? | When does the pilot start and where?
hourly pay legal aid | who doesn't deserve thanks from the home? | single tax rate small firms
state guarantee percent machinery | migrants insurance labour code
who usually says that public affairs are filthy
what did the old men learn at the end of that day | Can torturers be pardoned after many years?
evening classes welders electricians | first row veterans
how old was he when he started at the factory? | how many gold plates
How few saigas were there at the lowest point? | Where did stranded travellers spend the night?
3 year ban inspections | What is recorded on the golden disc? | how will he leave office
minority language lessons weekly | can a greedy man ever be filled up | end of arrest quotas
can a government simply command folks to be together, will it hold
what sort of bureaucrat should I not trust?
what does an agreement mean to big powers compared with us? | reason for detention language
I run a bakery, is there cheap credit for me?
who gave away food even though they had almost none left? | Was the verdict unanimous?
bad concrete illegal buildings amnesty | publication of rulings names hidden
number of ministers during his career | critics of theatre spending
what can never be repaired, according to granny
How many kids can study in the school built on Abay Street? | alliance against foe ends
Which school terms did he invent? | i'm a veteran, who do i call if i need something?
Will the government borrow abroad to plug the deficit? | cameras off 1990
Is there a reward for whistleblowers? | fare dodgers number | what are farmers mostly buying
how do pupils cope without running water? | What compensation is due for demolished homes?
which month did the headmaster warn kids about | seats per province senate | no scissors please
what is shutting down in the valley | What is the source of the nation's strength?
garage startup sewing | number of houses lost | answer in same language
silver bowl writing unread | What will senior pupils be able to choose?
how many signatures do i need for a licence next year | tomorrow working day
What did auditors discover about the new buses? | Who helps patients to register now?
Can they question a suspect at 2 a.m.?
What are mums and dads afraid of on the road near the gate?
Will growers hit by crop failure get relief on their debts? | broadcast lessons 340 schools
What is the last day for lawmakers to propose changes? | bilingual road signs
golden warrior year found | did the dog wake up | Who built the pipe and how long is it?
aral sea 1960 size | dad replies in foreign speech | lights back when
Can I move cattle that have not been vaccinated? | Who may graze animals close to the settlement?
instead of a fountain what does the speaker want to give the town?
mortgage 5 percent how many flats | irrigation subsidy districts | surprise checks cutting hours
what got recorded from the spring session | drums wooden floor vibration
Why did the opposition not support it? | children examined since spring number
Why do some people resist reform? | did any foreign country help without being asked
habit of self-reliance | Do old people pay for water? | replacement buses Harbour Street until
Could this provision ever be rewritten? | should a court listen to people's grief?
Why was construction halted? | how old is the city turning? | horns trade drones dogs
should people be punished for not speaking it? | Was there a record for frying it?
What happens when a magistrate keeps delaying cases?
How quickly did people learn to read and write? | what does he carry back to his homeland?
What new way of payment is coming? | call it by its name | Why did the water disappear?
What was the final score? | Can a traffic officer pull me over just to see my licence?
what are they going to do with the old mail now?
What if my boss reduces my shifts because of this? | bees dancing why | cured the ruler at 18
stairs too steep | On which side of the lake can you taste salt? | no trained drivers gas engines
cook's saying on gifts | economic growth nine months | when was the turkey earthquake date pls
What rare items does the collection contain? | Is it fattening? | Why weren't the vehicles in use?
Is there a cap on what households pay? | director in the flames
since when has the kids' home been getting free loaves | bread heating bus fare
Can I read the text of verdicts online, and how soon? | What was on the walls of the pottery?
When can I buy stock in the railways? | yeast and sugar who adds | How do you make baursak?
How tall is Khan Tengri? | member of the former cabinet | tears filmed
What did the neighbours decide in April? | tram passengers last year
ombudsman complaints total year | Who is exempt from buying a ticket?
How many bureaucrats are being laid off? | Where were the inmates taken after the shutdown?
miners wages | what does he compare the goodbye party to?
why do numbers matter when officials report back? | winegrowers land tax tripled
Do I need to appear in person over a small debt? | What papers do smallholders have to bring?
kashgar 1858 secret trip | stomach infections doctor forecast
when and at what hour is the speaker going to report publicly
Which villages come first on the list? | who found the milk traces | refused bribe
How many seats are there in Lumeria's legislature? | walnut on the border
When do people in Zhanatas choose their mayor? | Who took a picture of a leopard from the window?
bypass opponents of reform | Is an admission of guilt valid if no counsel was there?
shelf share local producers | What violations were discovered during the prison visits?
lead shrank third quarter | but what do ordinary folk gain from drama, honestly
is everybody keeping quiet a sign of harmony? | What figure did the trade unions ask for?
treaty roof | How is the language of instruction determined?
how wide is the gap and on which side | deaf boys jokes
How long must one wait for a heart specialist? | What was the starting point of the changes?
right to remain at home abuse | How will equality be ensured for remote pupils?
attendance record women's sport | How did he get access to the royal books?
free rides pensioners pupils | property protected from seizure | What was the vote on open data?
`;
