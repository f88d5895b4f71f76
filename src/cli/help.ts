export const HELP = `Diagnostic PTCE : lit des dossiers et écrit leur diagnostic.

  npm run --silent diagnostic -- [options] <dossier.ptce.json ou rapport.pdf>...

Un dossier du disque est lu en entier : ses fichiers .ptce.json et .pdf, par nom. « - » lit un
dossier par ligne sur l’entrée standard.

  --format txt|json|pdf|docx
                         txt par défaut ; json écrit un diagnostic par ligne
  --document essentiel|complet|annexes
                         complet par défaut : la synthèse ou la note, le dossier, le dossier et ses
                         annexes
  --out <dossier>        écrit <nom>.<format> dans ce dossier ; nécessaire pour pdf et docx
  --date AAAA-MM-JJ      date du rapport, qui sert aussi à juger la fraîcheur des sources ;
                         aujourd’hui par défaut
  --pack <fichier>       ajoute les dispositifs d’un fichier local (YAML ou JSON) ; peut se répéter
  --without-dossier      ne joint pas le dossier au PDF, et n’y écrit pas les remarques ; sinon,
                         le PDF se rouvre dans l’outil
  --aggregate            de tous les dossiers, un seul tableau, une ligne par dossier ; --format csv
                         (par défaut) ou json, un objet par ligne ; avec --out, initiatives.<format>
  --questions            écrit toutes les questions, en JSON
  --help, --version

Code de sortie : 0 si tous les fichiers sont lus, 1 si un fichier au moins est refusé
(les autres sont traités), 2 si la commande est mal écrite ou si un fichier de --pack est refusé.

Cet outil ne délivre ni label, ni agrément, ni reconnaissance officielle.
`
