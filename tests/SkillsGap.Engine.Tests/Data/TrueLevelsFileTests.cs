using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data;

public sealed class TrueLevelsFileTests
{
    private const string Valid = """
        person_id,python,docker,serving,privacy
        p1,0.5,0.25,-0.02,0.1
        p2,0.5,1.04,0.3,0.1
        p3,0.5,0.25,0.3,0.1

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Read_ColumnsInAnyOrder_GivesEachLevelItsPlace()
    {
        var result = Read("confidence,privacy,person_id,python,docker,serving\nlow,.9,p3,.1,.2,.3\n");

        Assert.Equal([0.1, 0.2, 0.3, 0.9], result.Content!.Row(2).ToArray());
        Assert.All(result.Content.Row(0).ToArray(), level => Assert.True(double.IsNaN(level)));
        Assert.Collection(
            result.Warnings,
            warning => Assert.Contains("lacks 2 of 3 people", warning.Message, StringComparison.Ordinal),
            warning => Assert.Equal("confidence", warning.Column));
    }

    [Theory]
    [InlineData("p2,", "p9,", 3, "person_id", "p9", "is not a person of people.csv", "p1")]
    [InlineData("p2,", "p1,", 3, "person_id", "p1", "is there twice, in row 2", "Remove")]
    [InlineData("1.04", "high", 3, "docker", "high", "is not a number from -1 to 2", "parts of one")]
    [InlineData("1.04", "104", 3, "docker", "104", "is not a number from -1 to 2", "parts of one")]
    [InlineData("1.04", "NaN", 3, "docker", "NaN", "is not a number from -1 to 2", "parts of one")]
    [InlineData("1.04", "", 3, "docker", "", "is empty", "Fill it in")]
    [InlineData("1.04,", "", 3, null, null, "has 4 cells where the header has 5", "comma")]
    [InlineData("docker", "dokcer", 1, "docker", null, "is missing from the header", "dokcer")]
    [InlineData("person_id", "employee", 1, "person_id", null, "is missing from the header", "Add the column")]
    [InlineData("serving", "docker", 1, "docker", null, "is there twice", "Remove")]
    public void Read_Spoiled_NamesPlaceValueAndCure(string old, string by, int row, string? column, string? value, string message, string cure)
    {
        var result = Read(Valid.Replace(old, by, StringComparison.Ordinal));

        Assert.Null(result.Content);
        Assert.Contains(
            result.Errors, error => (error.Row, error.Column, error.Value) == (row, column, value)
                && error.Message.Contains(message, StringComparison.Ordinal) && error.Cure.Contains(cure, StringComparison.Ordinal));
        Assert.All(result.Errors, error => Assert.EndsWith(TrueLevelsFile.Name, error.File, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralMistakes_AreToldAtOnce() =>
        Assert.Equal(3, Read(Valid.Replace("0.25", "x", StringComparison.Ordinal).Replace("p2,", "p9,", StringComparison.Ordinal)).Errors.Length);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(null, "cannot be read")]
    public void Read_NothingThere_IsAnError(string? text, string message) =>
        Assert.Contains(message, Assert.Single(Read(text).Errors).Message, StringComparison.Ordinal);

    private static ReadResult<PersonSkillTable> Read(string? text)
    {
        using var folder = new SampleFolder();
        var workforce = WorkforceFolder.Read(folder.Path, Cancellation).Content!.Workforce;
        if (text is not null) folder[TrueLevelsFile.Name] = text;
        return TrueLevelsFile.Read(folder.Path, workforce, Cancellation);
    }
}
