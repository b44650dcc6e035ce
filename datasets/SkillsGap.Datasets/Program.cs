using SkillsGap.Datasets;

if (args is not ["--seed", var seedText, "--out", var target] || !int.TryParse(seedText, out var seed))
{
    Console.Error.WriteLine("usage: dotnet run --project datasets/SkillsGap.Datasets -- --seed N --out FOLDER   (from the root of the repository)");
    Console.Error.WriteLine("Copies the tables of datasets/mlops-45 to FOLDER and draws its evidence.csv anew from datasets/mlops-45.truth.");
    return 2;
}

MlopsCase.Draw("datasets", seed, target);
return 0;
