using CsvHelper;

namespace SkillsGap.Benchmarks.Ranking;

/// <summary>Occupations with a level of each skill, as the shared profiles give them.</summary>
/// <param name="Skills">Names of the columns.</param>
/// <param name="Levels">Per occupation a level per skill.</param>
internal sealed record ProfileTable(string[] Skills, double[][] Levels)
{
    /// <summary>Reads a CSV: a header, then a row per occupation, its name in the first column.</summary>
    public static ProfileTable Read(string file)
    {
        using var reader = CsvReader.FromFile(file, new() { Separator = ',', HasHeader = false });
        if (!reader.Read()) throw new InvalidDataException($"{file} is empty.");
        var skills = reader.Current.ToArray()[1..];
        var levels = new List<double[]>();
        while (reader.Read()) levels.Add(Array.ConvertAll(reader.Current.ToArray()[1..], double.Parse));
        return new(skills, [.. levels]);
    }
}
