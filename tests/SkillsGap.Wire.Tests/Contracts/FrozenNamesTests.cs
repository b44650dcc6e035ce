namespace SkillsGap.Wire.Tests.Contracts;

/// <summary>What is sent only grows.</summary>
public sealed class FrozenNamesTests
{
    /// <summary>
    /// A line of <c>names.txt</c> that is gone would break who integrated the service. Do not change the line: keep the property, and add another one
    /// beside it that is optional; its line, which this test then names, goes into the file with the next release.
    /// </summary>
    [Fact]
    public void Names_OnceWritten_StayAsTheyAre()
    {
        string[] frozen = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Contracts", "names.txt"));
        SortedSet<string> names = ContractNames.Of(BothFormsTests.Contracts.Select(row => row.Data.Type));

        string[] gone = [.. frozen.Where(line => !names.Contains(line))];

        Assert.True(gone.Length == 0, $"gone: {string.Join("; ", gone)}\nnew: {string.Join("; ", names.Except(frozen))}");
        Assert.NotEmpty(frozen);
    }

    [Fact]
    public void NewNames_OfKnownTypes_AreOptional()
    {
        string[] frozen = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Contracts", "names.txt"));
        HashSet<string> types = [.. frozen.Select(line => line.Split('.')[0])];
        SortedSet<string> names = ContractNames.Of(BothFormsTests.Contracts.Select(row => row.Data.Type));

        Assert.DoesNotContain(names.Except(frozen), line => line.EndsWith('!') && types.Contains(line.Split('.')[0]));
    }
}
