using Microsoft.Data.Sqlite;

namespace SkillsGap.Service.Tests;

public sealed class PackagesTests
{
    [Fact]
    public void Sqlite_OfTheBundle_IsNewEnoughForReturning()
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 35));
    }
}
