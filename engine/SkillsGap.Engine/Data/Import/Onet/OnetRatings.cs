using System.Globalization;
using System.Runtime.InteropServices;

namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>The ratings of Skills, Knowledge and their like: per occupation and element one row of importance (IM) and one of level (LV).</summary>
internal sealed class OnetRatings(ImportSession session, ContentModel model, IReadOnlySet<string> occupations)
{
    private readonly Dictionary<string, Dictionary<string, OnetRating>> ratings = [];

    private readonly Dictionary<string, (double Importance, int Occupations)> means = [];

    /// <summary>Occupations with any rating.</summary>
    public IEnumerable<string> Occupations => ratings.Keys;

    /// <summary>The ratings of an occupation by element; none where nobody rated it.</summary>
    public IReadOnlyDictionary<string, OnetRating> Of(string occupation) =>
        ratings.GetValueOrDefault(occupation) ?? [];

    /// <summary>The mean importance (1–5) of an element to the occupations that rated it.</summary>
    public double UsualImportance(string element) => means.TryGetValue(element, out var sum) ? sum.Importance / sum.Occupations : 1;

    public void Read(string path)
    {
        foreach (SourceRow row in SourceTable.Read(
            session, path, SourceTable.Tabs, "O*NET-SOC Code", "Element ID", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"))
        {
            string scale = row[2];
            if (scale is not ("IM" or "LV"))
                session.Wrinkle("ratings on another scale than IM and LV, left out", path, row.Line, scale);
            else if (!occupations.Contains(row[0]))
                session.Wrinkle("ratings of an occupation that is not in Occupation Data, left out", path, row.Line, row[0]);
            else if (!model.Has(row[1]))
                session.Wrinkle("ratings of an element that is not in the Content Model, left out", path, row.Line, row[1]);
            else if (!double.TryParse(row[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                || !(scale == "IM" ? value is >= 1 and <= 5 : value is >= 0 and <= 7))
                session.Wrinkle("ratings outside their scale (IM 1–5, LV 0–7), left out", path, row.Line, $"{scale} {row[3]}");
            else
                Add(path, row, scale == "IM", value);
        }
    }

    private void Add(string path, SourceRow row, bool importance, double value)
    {
        if (!ratings.TryGetValue(row[0], out var elements))
            ratings.Add(row[0], elements = []);
        ref OnetRating rating = ref CollectionsMarshal.GetValueRefOrAddDefault(elements, row[1], out _);
        if ((importance ? rating.Importance : rating.Level) is not null)
        {
            session.Wrinkle("ratings given twice, the first kept", path, row.Line, $"{row[0]} {row[1]} {row[2]}");
            return;
        }
        if (importance)
        {
            rating.Importance = value;
            var sum = means.GetValueOrDefault(row[1]);
            means[row[1]] = (sum.Importance + value, sum.Occupations + 1);
        }
        else
        {
            rating.Level = value;
        }
        rating.LowPrecision |= row[4] == "Y";
        rating.NotRelevant |= row[5] == "Y";
        (rating.Path, rating.Line) = (path, row.Line);
    }
}
